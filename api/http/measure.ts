import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics.ts';

/** Counts and times by route pattern; a path that no route knows is one label, so that scanners don't grow the metrics. */
export function measure(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.requests.inc({ route, method: request.method, status: String(reply.statusCode) });
    metrics.durations.observe({ route, method: request.method }, reply.elapsedTime / 1000);
  });
}
