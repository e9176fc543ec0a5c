import { postgresStore } from '../commands/event-store/postgres.ts';
import type { EventStore } from '../commands/kernel/event-store.ts';
import { type Config, ConfigError } from './config.ts';
import { applicationName } from './postgres/embedded.ts';

/** The log of the product: EventStoreDB when it is named, else the log in PostgreSQL. */
export async function openEventStore({ EVENTSTORE_URL }: Pick<Config, 'EVENTSTORE_URL'>, databaseUrl: string): Promise<EventStore> {
  const embedded = postgresStore(databaseUrl, { applicationName });
  if (EVENTSTORE_URL === undefined) return embedded;
  const store = await openAddress(EVENTSTORE_URL);
  try {
    // Read models and policies of this database stand where its own log has led them; on an empty one they would be lost.
    const [[left], [there]] = await Promise.all([embedded.newest(1), store.newest(1)]);
    if (left && !there)
      throw new ConfigError(
        'PostgreSQL holds a log and EVENTSTORE_URL names an empty one. Move it first: oce store copy --from postgres --to eventstore --switch',
      );
    return store;
  } catch (error) {
    await store.close();
    throw error;
  } finally {
    await embedded.close();
  }
}

/** A log by its address. The client of EventStoreDB is loaded only by who needs it. */
export async function openAddress(address: string): Promise<EventStore> {
  if (/^postgres(ql)?:/.test(address)) return postgresStore(address, { applicationName });
  const { eventStoreDb } = await import('../commands/event-store/eventstoredb.ts');
  return eventStoreDb(address);
}
