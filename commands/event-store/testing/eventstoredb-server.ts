import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import grpc from '@grpc/grpc-js';
import { readFileSync } from 'node:fs';
import { batchAppend } from './eventstoredb-appends.ts';
import { exception, type Fault, faults, type Method } from './eventstoredb-faults.ts';
import { serverLog, statistics } from './eventstoredb-log.ts';
import { read } from './eventstoredb-reads.ts';

/** What a test tells this process, and what it answers. */
export type Order =
  | { readonly order: 'plan'; readonly method: Method; readonly fault: Fault; readonly times: number }
  | { readonly order: 'cut' }
  | { readonly order: 'statistics'; readonly count: number }
  | { readonly order: 'counts' };
export interface Report {
  readonly leader: number;
  readonly follower: number;
  readonly calls: Readonly<Record<string, number>>;
  readonly records: number;
}

/** Credentials of the TLS variant; without TLS a server asks for none. */
export const testUser = { name: 'oce', password: 'p@ss:wort' };

type Node = 'leader' | 'follower';
const [keyFile, certificateFile] = process.argv.slice(2);
const credentials =
  keyFile && certificateFile
    ? grpc.ServerCredentials.createSsl(null, [{ private_key: readFileSync(keyFile), cert_chain: readFileSync(certificateFile) }])
    : grpc.ServerCredentials.createInsecure();
const log = serverLog();
log.append('$stats-127.0.0.1:2113', 'any', statistics(3));
const trouble = faults();
const calls: Record<string, number> = {};
const ports: Record<Node, number> = { leader: 0, follower: 0 };
const servers = new Map<Node, grpc.Server>();

/** A follower does not take what only the leader may answer; it says where that one is. */
function misdirected(node: Node, metadata: grpc.Metadata): Partial<grpc.ServiceError> | undefined {
  const wanted = `Basic ${Buffer.from(`${testUser.name}:${testUser.password}`).toString('base64')}`;
  if (keyFile && metadata.get('authorization')[0] !== wanted) return exception('access-denied', grpc.status.PERMISSION_DENIED);
  if (node === 'leader' || metadata.get('requires-leader')[0] !== 'true') return undefined;
  return exception('not-leader', grpc.status.NOT_FOUND, { 'leader-endpoint-host': 'localhost', 'leader-endpoint-port': String(ports.leader) });
}

async function listen(node: Node): Promise<void> {
  const server = new grpc.Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
  const counted = (name: string) => {
    calls[`${node} ${name}`] = (calls[`${node} ${name}`] ?? 0) + 1;
  };
  const unsupported = (_call: unknown, answer: (error: Partial<grpc.ServiceError>) => void) => answer({ code: grpc.status.UNIMPLEMENTED });
  server.addService(streamsGrpc.StreamsService, {
    batchAppend: (call: grpc.ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>) => {
      counted('batchAppend');
      const error = misdirected(node, call.metadata);
      if (error) return void call.emit('error', error);
      batchAppend(log, trouble, call);
    },
    read: (call: grpc.ServerWritableStream<streams.ReadReq, streams.ReadResp>) => {
      counted(call.request.getOptions()?.hasSubscription() ? 'subscribe' : 'read');
      const error = misdirected(node, call.metadata);
      if (error) return void call.emit('error', error);
      void read(log, trouble, call);
    },
    append: unsupported,
    delete: unsupported,
    tombstone: unsupported,
  });
  server.addService(featuresGrpc.ServerFeaturesService, {
    getSupportedMethods: (_call: unknown, answer: grpc.sendUnaryData<features.SupportedMethods>) => {
      const methods = ['batchappend', 'read'].map((name) =>
        new features.SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(name),
      );
      answer(null, new features.SupportedMethods().setEventStoreServerVersion('24.6.0').setMethodsList(methods));
    },
  });
  server.addService(gossipGrpc.GossipService, {
    read: (_call: unknown, answer: grpc.sendUnaryData<gossip.ClusterInfo>) => {
      const members = (['leader', 'follower'] as const).map((name) =>
        new gossip.MemberInfo()
          .setInstanceId(new shared.UUID().setString(crypto.randomUUID()))
          .setTimeStamp(String(Date.now()))
          .setIsAlive(true)
          .setState(name === 'leader' ? gossip.MemberInfo.VNodeState.LEADER : gossip.MemberInfo.VNodeState.FOLLOWER)
          .setHttpEndPoint(new gossip.EndPoint().setAddress('localhost').setPort(ports[name])),
      );
      answer(null, new gossip.ClusterInfo().setMembersList(members));
    },
  });
  ports[node] = await new Promise<number>((resolve, reject) => {
    server.bindAsync(`localhost:${ports[node]}`, credentials, (error, port) => (error ? reject(error) : resolve(port)));
  });
  servers.set(node, server);
}

async function obey(order: Order): Promise<void> {
  if (order.order === 'plan') trouble.plan(order.method, order.fault, order.times);
  if (order.order === 'statistics') log.append('$stats-127.0.0.1:2113', 'any', statistics(order.count));
  if (order.order === 'cut') {
    for (const server of servers.values()) server.forceShutdown();
    await Promise.all([listen('leader'), listen('follower')]);
  }
}
const report = (): Report => ({ ...ports, calls: { ...calls }, records: log.records.length });

await Promise.all([listen('leader'), listen('follower')]);
process.on('message', (order: Order) => void obey(order).then(() => process.send?.(report())));
process.on('disconnect', () => process.exit(0));
process.send?.(report());
