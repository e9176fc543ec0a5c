import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { TrailKeeper } from '../commands/audit/trail-keeper.ts';
import type { Core } from './core.ts';
import type { Work } from './work.ts';

export function createRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** How far the readers of the log are behind its head, by projection and policy. */
export function watchLag(registry: Registry, core: Core, work: Work, trail: TrailKeeper): void {
  const lag: Gauge = new Gauge({
    name: 'oce_reader_lag_events',
    help: 'Events between the head of the log and what a reader has applied.',
    labelNames: ['reader'],
    registers: [registry],
    collect: async () => {
      const head = await core.store.head();
      for (const [reader, position] of [...core.runner.positions(), ...work.policies.positions(), ['provable-trail', trail.position()] as const]) {
        if (position !== undefined) lag.set({ reader }, Number(head - position));
      }
    },
  });
  const trailLag: Gauge = new Gauge({
    name: 'oce_trail_lag_seconds',
    help: 'For how long, at most, the oldest event waits to be in the trail and under a signed checkpoint. Above one something is wrong.',
    registers: [registry],
    collect: async () => {
      const lagMs = trail.lagMs(await core.store.head());
      if (lagMs !== undefined) trailLag.set(lagMs / 1_000);
    },
  });
  const stopped: Gauge = new Gauge({
    name: 'oce_projections_stopped',
    help: 'Projections that stopped on an event they can not read.',
    registers: [registry],
    collect: () => stopped.set(core.runner.stopped().size),
  });
  const unsigned: Gauge = new Gauge({
    name: 'oce_trails_unsigned',
    help: 'Trails whose signature is refused because they contradict what was given out.',
    registers: [registry],
    collect: () => unsigned.set(trail.refused().size),
  });
  const dead: Gauge = new Gauge({
    name: 'oce_dead_letters',
    help: 'Jobs that gave up and wait for a person.',
    registers: [registry],
    collect: async () => dead.set((await work.jobs.dead()).length),
  });
}

/** Prometheus scrapes an address of its own, never the public origin (D-64). */
export async function serveMetrics(registry: Registry, port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}
