import { logTail } from '../../commands/kernel/log-tail.ts';
import { memoryStore } from '../../commands/event-store/memory.ts';
import { sealEvents } from '../../commands/kernel/sealing.ts';
import { uuid5 } from '../../commands/kernel/uuid.ts';
import { memoryVault } from '../../commands/vault/memory.ts';
import { eventTypes } from '../../domain/catalogue.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import type { Metadata } from '../../domain/kernel/metadata.ts';
import { projections as every } from '../../projections/catalogue.ts';
import type { Sealed } from '../../projections/kernel/sealed.ts';
import { postgresReadDb } from '../../projections/kernel/postgres-read-db.ts';
import type { Projection } from '../../projections/kernel/projection.ts';
import { projectionRunner } from '../../projections/kernel/runner.ts';
import { testDatabase } from './postgres.ts';

/** Read models on a real Postgres, fed with events that a spec writes itself: sealed and checked like any other. */
export async function readSide(projections: readonly Projection[] = every) {
  const { url, drop } = await testDatabase();
  const clock = () => new Date('2026-11-16T09:30:00.000Z');
  const store = memoryStore();
  const vault = memoryVault(clock);
  const runner = projectionRunner({
    connectionString: url,
    projections,
    log: logTail(store),
    report: ({ error }) => {
      throw error;
    },
  });
  const readDb = postgresReadDb(url, { caughtUp: runner.caughtUp });
  const revisions = new Map<string, number>();
  let written = 0;
  return {
    url,
    store,
    vault,
    runner,
    readDb,
    asTenant: readDb.asTenant,
    asOperator: readDb.asOperator,
    /** Appends events to a stream; they are one command's. */
    write: async (tenantId: string, streamId: string, at: string, events: readonly DomainEvent[], more: Partial<Metadata> = {}) => {
      written += 1;
      const meta: Metadata = {
        tenantId,
        actor: { kind: 'system', id: 'spec' },
        commandId: `command-${written}`,
        $correlationId: 'spec',
        $causationId: 'spec',
        at,
        ...more,
      };
      const revision = revisions.get(streamId) ?? -1;
      const sealed = await sealEvents(
        eventTypes,
        vault,
        events.map((event, i) => ({ id: uuid5('spec', written, i), event, meta })),
      );
      await store.append(streamId, revision, sealed);
      revisions.set(streamId, revision + events.length);
    },
    /** Brings every read model up to the head of the log. */
    drain: () => runner.drain(),
    open: async (tenantId: string, value: Sealed) => {
      const [opened] = await vault.open(tenantId, [{ value: value.value, context: `${value.eventId}/${value.field}` }]);
      return opened;
    },
    close: async () => {
      await readDb.close();
      await runner.close();
      await drop();
    },
  };
}
export type ReadSide = Awaited<ReturnType<typeof readSide>>;
