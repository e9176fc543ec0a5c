import pg from 'pg';

let guarded = false;

/**
 * Lets the process live when a connection breaks that nobody listens to at that moment. Node-postgres tells of it by an `error` event, which
 * without a listener ends the process; BullMQ listens on its own connection only after it is open, and no longer while it closes it. Nothing
 * is hidden: a query on a broken connection fails by itself.
 */
export function surviveBrokenConnections(): void {
  if (guarded) return;
  guarded = true;
  const { emit } = pg.Client.prototype;
  pg.Client.prototype.emit = function emitUnlessUnheard(this: pg.Client, event: string | symbol, ...rest: unknown[]): boolean {
    return event === 'error' && this.listenerCount('error') === 0 ? false : emit.call(this, event, ...rest);
  };
}
