import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { lanes } from '../kernel/lanes.ts';

/** So often in a row a lock is asked for again over a new connection. */
const mostBreaks = 3;

export interface SharedLanes {
  readonly oneAtATime: <T>(key: string, work: () => Promise<T>) => Promise<T>;
  close(): Promise<void>;
}

/**
 * One at a time across worker processes: advisory locks, all of a process on one connection. If that connection breaks, its locks are gone
 * while work goes on; then two workers may ask a model about one message, and the log still takes one reply.
 */
export function sharedLanes({ connectionString, pollMs = 150 }: { readonly connectionString: string; readonly pollMs?: number }): SharedLanes {
  const here = lanes();
  // One connection that is never given up for being idle: the locks live as long as it does.
  const session = new pg.Pool({ connectionString, max: 1, idleTimeoutMillis: 0, application_name: 'oce-turn-locks' });
  session.on('error', () => undefined);

  return {
    oneAtATime: (key, work) =>
      here(key, async () => {
        const lock = createHash('sha256').update(key).digest().readBigInt64BE().toString();
        for (let broken = 0; ;) {
          try {
            const { rows } = await session.query<{ mine: boolean }>('select pg_try_advisory_lock($1::bigint) as mine', [lock]);
            if (rows[0]?.mine) break;
            broken = 0;
          } catch (error) {
            // A connection that was cut shows it only when it is used; the pool opens another.
            broken += 1;
            if (broken > mostBreaks) throw error;
          }
          await sleep(pollMs);
        }
        try {
          return await work();
        } finally {
          await session.query('select pg_advisory_unlock($1::bigint)', [lock]).catch(() => undefined);
        }
      }),
    close: () => session.end(),
  };
}
