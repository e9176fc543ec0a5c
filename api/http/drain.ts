import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/**
 * Closing lets answers under way finish, ends the streams that have no end of their own (by the signal it gives), and cuts
 * what is still open after the limit: a visitor's open page must not keep a process alive.
 */
export function drain(app: FastifyInstance, limitMs = 5_000): AbortSignal {
  const closing = new AbortController();
  const open = new Set<unknown>();
  app.addHook('onRequest', async (_, { raw }) => {
    open.add(raw);
    // An answer that the client broke off never finishes, but it closes.
    for (const end of ['finish', 'close']) raw.once(end, () => open.delete(raw));
  });
  app.addHook('preClose', async () => {
    closing.abort();
    const until = Date.now() + limitMs;
    while (open.size > 0 && Date.now() < until) await sleep(20);
    // The last bytes get a moment; a connection that is only kept alive, or cut off on the other side, would be waited for.
    setTimeout(() => app.server.closeAllConnections(), open.size > 0 ? 0 : 250).unref();
  });
  return closing.signal;
}
