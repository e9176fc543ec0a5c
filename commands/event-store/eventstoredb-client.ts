import { EventStoreDBClient } from '@eventstore/db-client';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ClientDuplexStream } from '@grpc/grpc-js';
import { readFileSync } from 'node:fs';
import { type StoreAddress, StoreAddressRejected } from './eventstoredb-address.ts';

export type AppendStream = ClientDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;

/** The client package's connection (discovery, leader, TLS, credentials, reads), with a door for appends of our own. */
export class LogClient extends EventStoreDBClient {
  readonly #appendStreams = new WeakMap<streamsGrpc.StreamsClient, AppendStream | Promise<AppendStream>>();

  constructor(address: StoreAddress) {
    const { hosts, credentials, secure, caFile, userCertificate, nodePreference, numbers, connectionName } = address;
    const [first = { address: 'localhost', port: 0 }] = hosts;
    const settings = { ...numbers, ...(connectionName !== undefined && { connectionName }) };
    // A wider type than any of the constructor's three; the client tells them apart by the key it finds.
    const place = address.discover ? { discover: first, nodePreference } : hosts.length > 1 ? { endpoints: [...hosts], nodePreference } : { endpoint: first };
    const channel = secure
      ? {
          ...(caFile !== undefined && { rootCertificate: content(caFile) }),
          ...(userCertificate && { userCertFile: content(userCertificate.certFile), userKeyFile: content(userCertificate.keyFile) }),
        }
      : { insecure: true };
    super({ ...settings, ...place } as ConstructorParameters<typeof EventStoreDBClient>[0], channel, credentials);
  }

  /** One stream for all appends of this client; a new one when the last has ended or the leader has moved. `attach` listens before anything is sent. */
  readonly appendStream = (attach: (stream: AppendStream) => void): Promise<AppendStream> =>
    this.GRPCStreamCreator(
      streamsGrpc.StreamsClient,
      'append',
      (client) => {
        const stream = client.batchAppend(...this.callArguments({ requiresLeader: true }, { deadline: Number.POSITIVE_INFINITY }));
        attach(stream);
        return stream;
      },
      this.#appendStreams,
    )();
}

function content(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new StoreAddressRejected(`names the file ${file}, which can't be read`);
  }
}
