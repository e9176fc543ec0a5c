import { sql } from 'kysely';
import type { Health, Probes } from '../api/http/health.ts';
import type { Core } from './core.ts';
import type { Work } from './work.ts';

/** One look at each thing the service can't do without. */
export function probes({ store, readDb, runner }: Core, { jobs, providers }: Work): Probes {
  return {
    eventStore: () => store.head().then(() => 'ok' as const),
    database: async () => {
      await readDb.asOperator((db) => sql`select 1`.execute(db));
      return runner.stopped().size > 0 ? 'degraded' : 'ok';
    },
    queue: () => jobs.health(),
    llm: async () => worst(await Promise.all(providers.map((provider) => provider.health()))),
  };
}

/** One vendor that answers is enough to serve somebody; all of them down is down. */
function worst(states: readonly Health[]): Health {
  if (states.every((state) => state === 'ok')) return 'ok';
  return states.every((state) => state === 'down') ? 'down' : 'degraded';
}
