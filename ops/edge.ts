import { buffer } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../api/app.ts';
import type { ApiDeps, PortalHandler } from '../api/deps.ts';
import { apiMetrics } from '../api/metrics.ts';
import { createIdentities } from '../commands/access/identities.ts';
import { certifyErasure } from '../commands/privacy/certify-erasure.ts';
import type { TrailKeeper } from '../commands/audit/trail-keeper.ts';
import { findApiKeysByPrefix } from '../projections/access/api-keys.ts';
import { appliedPosition } from '../projections/kernel/applied-position.ts';
import { type ChangeFeed, changeFeed } from '../projections/kernel/change-feed.ts';
import type { Registry } from 'prom-client';
import type { Core } from './core.ts';
import { datevSettings } from './datev-settings.ts';
import { demo } from './demo/seed.ts';
import { probes } from './probes.ts';
import { replayOf } from './replay.ts';
import type { Report } from './report.ts';
import type { Work } from './work.ts';

export interface Edge {
  readonly app: FastifyInstance;
  readonly changes: ChangeFeed;
  close(): Promise<void>;
}

/** The one origin people and vendors reach. */
export async function createEdge(core: Core, work: Work, trail: TrailKeeper, registry: Registry, report: Report, portal?: PortalHandler): Promise<Edge> {
  const { config, data, handle, vault, clock, readDb, tail, store } = core;
  const changes = changeFeed(tail, readDb.caughtUp);
  const deps: ApiDeps = {
    handle,
    readDb,
    vault,
    clock,
    jobs: work.jobs,
    sessions: work.sessions,
    changes,
    channels: work.channels,
    liveReplies: work.liveReplies,
    turn: work.turn,
    served: work.served,
    head: () => store.head(),
    identities: createIdentities({
      handle,
      sessions: work.sessions,
      clock,
      operatorKey: data.operatorKey,
      findKeyOwner: async (prefix) => (await readDb.asOperator((db) => findApiKeysByPrefix(db, prefix)))[0],
    }),
    deadLetters: { dead: work.jobs.dead, retry: work.jobs.retry },
    projectionLag: async () => {
      const applied = await readDb.asOperator(appliedPosition);
      const head = await store.head();
      return Number(head - applied);
    },
    documents: {
      erasureCertificate: (tenantId, erasureId) => certifyErasure(core, tenantId, erasureId),
      exportFile: async (tenantId, exportId) => {
        const pack = await work.exports.read(tenantId, exportId);
        return pack && buffer(pack);
      },
    },
    replay: replayOf(core),
    trail: trail.trees,
    invoicing: core.invoicing,
    datevSettings: datevSettings(config),
    probes: probes(core, work),
    limits: core.limits,
    metrics: apiMetrics(registry),
    demoWebchat: { tenantId: demo.tenantId, channelId: demo.webchatChannelId },
    onError: (error, what) => report(what, error),
    ...(portal && { portal }),
    config: { publicUrl: config.publicUrl, operatorEmail: config.OCE_OPERATOR_EMAIL, logLevel: config.OCE_LOG_LEVEL, trustedProxies: config.OCE_TRUST_PROXY },
  };
  const app = await buildApp(deps);
  return {
    app,
    changes,
    close: async () => {
      await changes.stop();
      await app.close();
    },
  };
}
