import { postgresStore } from '../../commands/event-store/postgres.ts';
import { systemClock } from '../../commands/kernel/clock.ts';
import { noStream } from '../../commands/kernel/event-store.ts';
import { sealEvents } from '../../commands/kernel/sealing.ts';
import { uuid5 } from '../../commands/kernel/uuid.ts';
import { localMaster } from '../../commands/vault/local-master.ts';
import { postgresShelf } from '../../commands/vault/postgres.ts';
import { openRoots } from '../../commands/vault/roots.ts';
import { createVault } from '../../commands/vault/vault.ts';
import { eventTypes } from '../../domain/catalogue.ts';
import { exchange, type Happening } from './dialogue.ts';

/** The write side as the product opens it: the log, and a vault with its keys in the same database. */
export async function productStore(url: string) {
  const store = postgresStore(url, { applicationName: 'oce-bench' });
  const master = localMaster(() => [Buffer.alloc(32, 7)]);
  const shelf = postgresShelf(url, { applicationName: 'oce-bench' });
  const vault = createVault({ master, shelf, roots: await openRoots(master, shelf), clock: systemClock });
  return {
    store,
    vault,
    close: async () => {
      await vault.close();
      await store.close();
    },
  };
}
export type ProductStore = Awaited<ReturnType<typeof productStore>>;

export const seal = ({ vault }: Pick<ProductStore, 'vault'>, happenings: readonly Happening[], salt: string) =>
  sealEvents(
    eventTypes,
    vault,
    happenings.map(({ event, meta }, i) => ({ id: uuid5(salt, i), event, meta })),
  );

/** What one conversation after the other of a person consists of, over and over. */
export function* talk(tenantId: string, person: number, people: number): Generator<Happening> {
  for (let n = person; ; n += people) yield* exchange(tenantId, n, people);
}

/**
 * Writers that each append to a stream of their own, one after the other: checked, encrypted, given ids and stored, as `handle` does it.
 * `events` per append. What they write is thought up before a round (`ready`), not in it.
 */
export function writers(product: ProductStore, count: number, events: number, tenantId = 'tenant-bench') {
  const each = Array.from({ length: count }, (_, person) => ({
    streamId: `conversation-${tenantId}.writer-${count}-${events}-${person}`,
    revision: noStream,
    talk: talk(tenantId, person, count),
    ready: [] as Happening[],
    used: 0,
  }));
  const fill = (writer: (typeof each)[number], wanted: number) => {
    writer.ready = writer.ready.slice(writer.used);
    writer.used = 0;
    while (writer.ready.length < wanted) writer.ready.push(writer.talk.next().value as Happening);
  };
  return {
    ready: (total: number): void => {
      for (const writer of each) fill(writer, Math.ceil(total / count / events) * events);
    },
    append: async (worker: number): Promise<number> => {
      const writer = each[worker];
      if (!writer) throw new Error(`there is no writer ${worker}`);
      if (writer.used + events > writer.ready.length) fill(writer, events * 20);
      const sealed = await seal(product, writer.ready.slice(writer.used, writer.used + events), `${writer.streamId}/${writer.revision}`);
      writer.used += events;
      ({ revision: writer.revision } = await product.store.append(writer.streamId, writer.revision, sealed));
      return events;
    },
  };
}
