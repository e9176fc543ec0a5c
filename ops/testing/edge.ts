import { randomUUID } from 'node:crypto';
import { Registry } from 'prom-client';
import { buildApp } from '../../api/app.ts';
import type { ApiDeps, DeadJob } from '../../api/deps.ts';
import { apiMetrics } from '../../api/metrics.ts';
import { createChannels } from '../../channels/registry.ts';
import { startGraphStandIn } from '../../channels/whatsapp/testing/graph-stand-in.ts';
import { acceptInvitation } from '../../commands/access/accept-invitation.ts';
import { callerForOwnAccess } from '../../commands/access/callers.ts';
import { createIdentities } from '../../commands/access/identities.ts';
import { memorySessions } from '../../commands/access/session-store-memory.ts';
import { newToken, tokenSha256 } from '../../commands/access/token.ts';
import { servedTrees, trailPool } from '../../commands/audit/trees.ts';
import { createCallLLM, servedModels } from '../../commands/assistant/call-llm.ts';
import { createTurn } from '../../commands/assistant/create-turn.ts';
import { demoProvider } from '../../commands/assistant/demo/index.ts';
import { createInvoicing } from '../../commands/invoices/invoicing.ts';
import { memoryArchive, plainDocuments } from '../../commands/invoices/documents.examples.ts';
import { memoryLiveReplies } from '../../commands/assistant/live-replies-memory.ts';
import type { Provider } from '../../commands/assistant/provider.ts';
import { memoryStore } from '../../commands/event-store/memory.ts';
import { system } from '../../commands/kernel/caller.ts';
import { createHandle } from '../../commands/kernel/handle.ts';
import { logTail } from '../../commands/kernel/log-tail.ts';
import type { Job } from '../../commands/kernel/policy.ts';
import { memoryLimits } from '../../commands/limits/memory-limits.ts';
import { certifyErasure } from '../../commands/privacy/certify-erasure.ts';
import { publishPriceList } from '../../commands/pricing/publish-price-list.ts';
import { memoryVault } from '../../commands/vault/memory.ts';
import { eventTypes } from '../../domain/catalogue.ts';
import { businessDate, monthOf, toInstant } from '../../domain/kernel/time.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { defaultDatevSettings } from '../../domain/ledger/datev/settings.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { findApiKeysByPrefix } from '../../projections/access/api-keys.ts';
import { projectionOf, projections } from '../../projections/catalogue.ts';
import { changeFeed } from '../../projections/kernel/change-feed.ts';
import { postgresReadDb } from '../../projections/kernel/postgres-read-db.ts';
import { projectionRunner } from '../../projections/kernel/runner.ts';
import { replayOf } from '../replay.ts';
import { testDatabase } from './postgres.ts';

export const edgeOperatorKey = 'operator-key-of-the-edge-spec';

/** The whole edge in this process: read models on a real Postgres, the log and the vault in memory, jobs only noted. */
export async function createEdge(
  options: { readonly providers?: readonly Provider[]; readonly deps?: Partial<ApiDeps>; readonly log?: { write(line: string): void } } = {},
) {
  const { url, drop } = await testDatabase();
  let skewMs = 0;
  const clock = () => new Date(Date.now() + skewMs);
  const store = memoryStore();
  const vault = memoryVault(clock);
  const handle = createHandle({ store, vault, types: eventTypes, clock });
  const tail = logTail(store);
  const runner = projectionRunner({
    connectionString: url,
    projections,
    log: tail,
    report: ({ error }) => {
      throw error;
    },
  });
  const readDb = postgresReadDb(url, { caughtUp: runner.caughtUp, projectionOf });
  const changes = changeFeed(tail, readDb.caughtUp);
  const providers = options.providers ?? [demoProvider()];
  const graph = await startGraphStandIn();
  const channels = createChannels({ whatsappGraphUrl: graph.url });
  const liveReplies = memoryLiveReplies();
  const served = servedModels(providers);
  const turn = createTurn({ handle, vault, clock, callLLM: createCallLLM({ providers }), served, channels, liveReplies, reportsStatuses: async () => false });
  const sessions = memorySessions();
  const jobs: Job[] = [];
  const dead: DeadJob[] = [];
  const trailConnections = trailPool(url, 'spec', 'reader');
  const registry = new Registry();
  const problems: unknown[] = [];
  const deps: ApiDeps = {
    handle,
    head: store.head,
    readDb,
    vault,
    clock,
    sessions,
    changes,
    channels,
    liveReplies,
    turn,
    served,
    jobs: {
      add: async (job) => {
        jobs.push(job);
      },
    },
    identities: createIdentities({
      handle,
      clock,
      sessions,
      operatorKey: edgeOperatorKey,
      findKeyOwner: async (prefix) => (await readDb.asOperator((db) => findApiKeysByPrefix(db, prefix)))[0],
    }),
    deadLetters: {
      dead: async (tenantId) => dead.filter((job) => tenantId === undefined || job.tenantId === tenantId),
      retry: async (queue, id) => {
        const at = dead.findIndex((job) => job.name === queue && job.id === id);
        return at < 0 ? undefined : dead.splice(at, 1)[0];
      },
    },
    projectionLag: async () => 0,
    documents: {
      erasureCertificate: (tenantId, erasureId) => certifyErasure({ store, types: eventTypes, vault }, tenantId, erasureId),
      exportFile: async (_, id) => Buffer.from(`PK${id}`),
    },
    replay: replayOf({ store, types: eventTypes, vault, readDb }),
    trail: servedTrees(trailConnections),
    invoicing: createInvoicing({ handle, store, vault, types: eventTypes, clock, documents: plainDocuments(), archive: memoryArchive() }),
    datevSettings: defaultDatevSettings,
    probes: { eventStore: async () => 'ok', database: async () => 'ok', queue: async () => 'ok', llm: async () => 'ok' },
    limits: memoryLimits(),
    metrics: apiMetrics(registry),
    onError: (error) => {
      problems.push(error);
    },
    config: { publicUrl: 'http://localhost:8080', operatorEmail: 'betrieb@nextgen.example', logLevel: options.log ? 'info' : 'silent', trustedProxies: 0 },
    ...options.deps,
  };
  await runner.start();
  await changes.start();
  await handle(publishPriceList, defaultPriceList, { commandId: 'default-price-list', caller: system(OPERATOR, 'spec') });
  await readDb.caughtUp(await store.head(), 20_000);
  const app = await buildApp(deps, { checked: true, ...(options.log && { log: options.log }) });
  await app.ready();

  const call = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS',
    path: string,
    request: { readonly key?: string; readonly session?: string; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } = {},
  ) => {
    const { key, session, body, headers } = request;
    const answer = await app.inject({
      method,
      url: path,
      headers: {
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
        ...(session !== undefined && { cookie: `oce-session=${session}`, 'x-oce-csrf': '1' }),
        ...headers,
      },
      ...(body !== undefined && { payload: body as object }),
    });
    const json = String(answer.headers['content-type'] ?? '').includes('json');
    return { status: answer.statusCode, headers: answer.headers, text: answer.body, raw: answer.rawPayload, body: (json ? answer.json() : undefined) as never };
  };
  const graphql = async (
    query: string,
    variables: object,
    who: { readonly key?: string; readonly session?: string; readonly headers?: Readonly<Record<string, string>> } = {},
  ) => call('POST', '/graphql', { ...who, body: { query, variables }, headers: { 'content-type': 'application/json', ...who.headers } });

  return {
    app,
    deps,
    url,
    store,
    vault,
    handle,
    jobs,
    dead,
    registry,
    problems,
    runner,
    sessions,
    call,
    graphql,
    /** The business day on the edge's own clock, and its month: what a spec says of days comes from here. */
    today: () => businessDate(toInstant(clock())),
    month: () => monthOf(businessDate(toInstant(clock()))),
    now: () => toInstant(clock()),
    advance: (ms: number) => {
      skewMs += ms;
    },
    /** A tenant as the operator's REST call makes it. */
    async onboard(companyName: string, more: object = {}) {
      const { status, text } = await call('POST', '/api/v1/tenants', {
        key: edgeOperatorKey,
        body: { companyName, package: 'professional', adminEmail: `admin@${companyName.toLowerCase().replace(/\W/g, '')}.example`, country: 'DE', ...more },
      });
      if (status !== 201) throw new Error(`${companyName} could not be onboarded: ${text}`);
      return JSON.parse(text) as {
        readonly id: string;
        readonly apiKey: string;
        readonly status: string;
        readonly webchat: { readonly channelId: string; readonly publicKey: string };
      };
    },
    /** A browser of a user: the cookie's token. */
    async signedIn(tenantId: string, userId: string) {
      const accepted = await handle(acceptInvitation, { userId }, { commandId: randomUUID(), caller: callerForOwnAccess(tenantId, userId) });
      if (!accepted.ok) throw new Error(accepted.rejection.rejected);
      const token = newToken();
      const at = clock().toISOString();
      await sessions.open({ tokenSha256: tokenSha256(token), tenantId, userId, createdAt: at, lastSeenAt: at });
      return token;
    },
    /** Every read model shows all that is in the log. */
    settled: async () => {
      await readDb.caughtUp(await store.head(), 20_000);
    },
    async close() {
      await app.close();
      await graph.close();
      await changes.stop();
      await runner.stop();
      await readDb.close();
      await runner.close();
      await trailConnections.end();
      await drop();
    },
  };
}
export type Edge = Awaited<ReturnType<typeof createEdge>>;
