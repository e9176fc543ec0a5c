import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { lanes } from '../kernel/lanes.ts';

/** So often in a row a lock is asked for again over a new connection. */
const mostBreaks = 3;

export interface SharedLanes {
  readonly oneAtATime: <T>(key: string, work: () => Promise<T>) => Promise<T>;
  /** The same without waiting: `otherwise`, where somebody is at it. */
  readonly ifFree: <T>(key: string, work: () => Promise<T>, otherwise: T) => Promise<T>;
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

  /** Of this process: Postgres gives a lock again to the connection that has it. */
  const busy = new Set<string>();

  const lockOf = (key: string) => createHash('sha256').update(key).digest().readBigInt64BE().toString();
  const tryLock = async (lock: string): Promise<boolean> => {
    for (let broken = 0; ;) {
      try {
        const { rows } = await session.query<{ mine: boolean }>('select pg_try_advisory_lock($1::bigint) as mine', [lock]);
        return rows[0]?.mine === true;
      } catch (error) {
        // A connection that was cut shows it only when it is used; the pool opens another.
        broken += 1;
        if (broken > mostBreaks) throw error;
      }
    }
  };
  /** Marked before it is asked for, so that two of this process never take one lock for theirs. */
  const grab = async (key: string): Promise<boolean> => {
    if (busy.has(key)) return false;
    busy.add(key);
    let mine = false;
    try {
      mine = await tryLock(lockOf(key));
    } finally {
      if (!mine) busy.delete(key);
    }
    return mine;
  };
  const locked = async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } finally {
      await session.query('select pg_advisory_unlock($1::bigint)', [lockOf(key)]).catch(() => undefined);
      busy.delete(key);
    }
  };

  return {
    oneAtATime: (key, work) =>
      here(key, async () => {
        while (!(await grab(key))) await sleep(pollMs);
        return locked(key, work);
      }),
    ifFree: async (key, work, otherwise) => ((await grab(key)) ? locked(key, work) : otherwise),
    close: () => session.end(),
  };
}
