import type { FastifyInstance } from 'fastify';

/** The whole of a request has to be here within this time, its head within the first quarter of a minute. */
export const requestTimeoutMs = 120_000;
const headersTimeoutMs = 15_000;
/** A body that is coming in brings at least this much in each interval. */
const intervalMs = 10_000;
const leastBytes = 10_240;
const mostConnections = 10_000;

/**
 * Ends requests that drip: each would keep a connection, and whatever waits for its body, for as long as its sender likes. How many
 * connections there may be at all is bounded too.
 */
export function cutSlowRequests(app: FastifyInstance, every = intervalMs, least = leastBytes): void {
  app.server.headersTimeout = headersTimeoutMs;
  app.server.maxConnections = mostConnections;
  app.addHook('onRequest', async ({ raw }) => {
    if (raw.headers['content-length'] === undefined && raw.headers['transfer-encoding'] === undefined) return;
    let before = raw.socket.bytesRead;
    const watch = setInterval(() => {
      const now = raw.socket.bytesRead;
      if (raw.complete) clearInterval(watch);
      // What waits in our own buffers is not the sender's doing.
      else if (now - before < least && !raw.isPaused() && raw.readableLength === 0) raw.socket.destroy();
      before = now;
    }, every);
    watch.unref();
    for (const end of ['end', 'close', 'error']) raw.once(end, () => clearInterval(watch));
  });
}
