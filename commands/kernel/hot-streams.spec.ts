import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Folding } from '../../domain/kernel/decider.ts';
import { type AnyEventType, event, type EventOf } from '../../domain/kernel/event.ts';
import { memoryStore } from '../event-store/memory.ts';
import { memoryVault } from '../vault/memory.ts';
import { system } from './caller.ts';
import { command } from './command.ts';
import { createHandle } from './handle.ts';
import { logTail } from './log-tail.ts';
import type { EventTypes } from './sealing.ts';
import type { Snapshot, Snapshots } from './snapshots.ts';

const Added = event('Added', 'A number was added.', z.object({ number: z.number() }));
const Named = event('Named', 'A name was given.', z.object({ by: z.string(), name: z.string() }), { personal: [{ field: 'name', subject: 'by' }] });
type Event = EventOf<typeof Added> | EventOf<typeof Named>;
const adding: Folding<{ readonly sum: number; readonly name: string }, Event> = {
  name: 'adding',
  initial: { sum: 0, name: '' },
  evolve: { Added: (s, { number }) => ({ ...s, sum: s.sum + number }), Named: (s, { name }) => ({ ...s, name }) },
};
const on = { permission: 'tenants:manage', stream: ({ to }: { to: string }) => to, folding: adding, rejections: [] } as const;
const add = command({
  ...on,
  name: 'Add',
  says: 'Add numbers.',
  input: z.object({ to: z.string(), numbers: z.array(z.number()) }),
  decide: (_, { numbers }) => numbers.map((number) => Added({ number })),
});
const name = command({
  ...on,
  name: 'Name',
  says: 'Give a name.',
  input: z.object({ to: z.string(), name: z.string() }),
  decide: (_, { name: given }) => [Named({ by: 'erika', name: given })],
});
const types: EventTypes = new Map<string, AnyEventType>([
  [Added.type, Added],
  [Named.type, Named],
]);

function shelf(): Snapshots & { readonly kept: Map<string, Buffer> } {
  const kept = new Map<string, Buffer>();
  return {
    kept,
    load: async (folding, streamId) => {
      const bytes = kept.get(`${folding}/${streamId}`);
      return bytes && (deserialize(bytes) as Snapshot);
    },
    save: async (folding, streamId, snapshot) => void kept.set(`${folding}/${streamId}`, serialize(snapshot)),
  };
}

function world(store = memoryStore(), snapshots = shelf()) {
  const plain = memoryVault();
  let opened: () => Promise<void> = async () => undefined;
  const vault: typeof plain = {
    ...plain,
    open: async (...args) => {
      const values = await plain.open(...args);
      await opened();
      return values;
    },
  };
  const reads: string[] = [];
  const counted = {
    ...store,
    readStream: (...args: Parameters<typeof store.readStream>) => {
      reads.push(args[0]);
      return store.readStream(...args);
    },
  };
  let n = 0;
  const envelope = (commandId = `c${(n += 1)}`) => ({ commandId, caller: system('tenant-a', 'spec') });
  const process = () => {
    const handle = createHandle({ store: counted, vault, types, clock: () => new Date('2026-11-16T09:30:00.000Z'), snapshots });
    const tail = logTail(store, { types, see: handle.see });
    return { handle, tail, see: (after = 0n) => tail.readAll(after) };
  };
  /** Lets something happen between the moment in which a value was opened and the one in which it is used. */
  const whenOpened = (happens: () => Promise<void>): void => {
    opened = async () => {
      opened = async () => undefined;
      await happens();
    };
  };
  return { store, vault, snapshots, reads, envelope, process, whenOpened };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a hot stream', () => {
  it('is decided on and asked for without a read while the process follows the log', async () => {
    const { process, envelope, reads, store } = world();
    const { handle, see } = process();
    await handle(add, { to: 's', numbers: [1] }, envelope());
    await see(await store.head());
    await handle.state(adding, 's');
    reads.length = 0;
    for (let i = 0; i < 50; i += 1) {
      await handle(add, { to: 's', numbers: [1] }, envelope());
      expect((await handle.state(adding, 's')).sum).toBe(2 + i);
    }
    expect(reads).toEqual([]);
  });

  it('shows what another process appended as soon as the page with it was seen, without a read', async () => {
    const { process, envelope, reads, store } = world();
    const [mine, other] = [process(), process()];
    await mine.see();
    await mine.handle(add, { to: 's', numbers: [1] }, envelope());
    const head = await store.head();
    await mine.see(0n);
    await other.handle(add, { to: 's', numbers: [10, 20] }, envelope());
    await mine.see(head);
    reads.length = 0;
    expect((await mine.handle.state(adding, 's')).sum).toBe(31);
    expect(reads).toEqual([]);
  });

  it('is read again when another process knew more than this one has seen', async () => {
    const { process, envelope, store } = world();
    const [mine, other] = [process(), process()];
    await mine.see();
    await mine.handle(add, { to: 's', numbers: [1] }, envelope());
    await mine.see();
    await other.handle(add, { to: 's', numbers: [5] }, envelope());
    expect((await mine.handle.state(adding, 's')).sum).toBe(1);
    mine.handle.hear(await store.head());
    expect((await mine.handle.state(adding, 's')).sum).toBe(6);
  });

  it('is read again when the end of the log was not seen for a while', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { process, envelope } = world();
    const [mine, other] = [process(), process()];
    await mine.see();
    await mine.handle(add, { to: 's', numbers: [1] }, envelope());
    await mine.see();
    await other.handle(add, { to: 's', numbers: [5] }, envelope());
    vi.advanceTimersByTime(2_000);
    expect((await mine.handle.state(adding, 's')).sum).toBe(6);
  });

  it('is given up when pages were missed', async () => {
    const { process, envelope, store } = world();
    const [mine, other] = [process(), process()];
    await mine.see();
    await mine.handle(add, { to: 's', numbers: [1] }, envelope());
    await mine.see();
    await other.handle(add, { to: 's', numbers: [5] }, envelope());
    await other.handle(add, { to: 't', numbers: [5] }, envelope());
    await mine.see(await store.head());
    expect((await mine.handle.state(adding, 's')).sum).toBe(6);
  });

  it('loses opened personal values with their key, whether they came by a read or by a page', async () => {
    const { process, envelope, vault } = world();
    const [mine, other] = [process(), process()];
    await mine.see();
    await mine.handle(add, { to: 's', numbers: [1] }, envelope());
    await mine.see();
    await other.handle(name, { to: 's', name: 'Erika' }, envelope());
    await mine.see(1n);
    expect((await mine.handle.state(adding, 's')).name).toBe('Erika');
    await vault.destroy({ orderId: 'o', tenantId: 'tenant-a', kind: 'subject', subjectId: 'erika', before: '2100-01-01T00:00:00.000Z' });
    expect((await mine.handle.state(adding, 's')).name).toBe('[erased]');
  });

  it('keeps no personal value whose key went while it was being loaded', async () => {
    const { process, envelope, vault, store, whenOpened } = world();
    const [mine, other] = [process(), process()];
    await other.handle(name, { to: 's', name: 'Erika' }, envelope());
    await mine.see();
    whenOpened(() =>
      vault.destroy({ orderId: 'o', tenantId: 'tenant-a', kind: 'subject', subjectId: 'erika', before: '2100-01-01T00:00:00.000Z' }).then(() => undefined),
    );
    expect((await mine.handle.state(adding, 's')).name).toBe('Erika');
    await mine.see(await store.head());
    expect((await mine.handle.state(adding, 's')).name).toBe('[erased]');
  });

  it('is never wrong, whatever two processes append and whenever one sees which pages', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('append' as const), by: fc.nat(1), to: fc.constantFrom('s', 't'), count: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ do: fc.constant('see' as const), from: fc.nat(12) }),
      fc.record({ do: fc.constant('ask' as const), to: fc.constantFrom('s', 't') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { process, envelope, store } = world();
        const processes = [process(), process()] as const;
        const sums = new Map<string, number>();
        await Promise.all(
          steps.map(async (s) => {
            if (s.do === 'append') {
              sums.set(s.to, (sums.get(s.to) ?? 0) + s.count);
              await processes[s.by === 0 ? 0 : 1].handle(add, { to: s.to, numbers: Array.from({ length: s.count }, () => 1) }, envelope());
            } else if (s.do === 'see') await processes[0].see(BigInt(s.from));
            else await processes[0].handle.state(adding, s.to);
          }),
        );
        await processes[0].see(0n);
        processes[0].handle.hear(await store.head());
        for (const [to, sum] of sums) expect((await processes[0].handle.state(adding, to)).sum).toBe(sum);
      }),
    );
  });
});

describe('a long stream', () => {
  const long = async (snapshots = shelf()) => {
    const w = world(memoryStore(), snapshots);
    const first = w.process();
    for (let i = 0; i < 60; i += 1) await first.handle(add, { to: 's', numbers: Array.from({ length: 100 }, () => 1) }, w.envelope(`long-${i}`));
    return w;
  };

  it('is folded from its snapshot by the next process, which knows its commands all the same', async () => {
    const { process, reads, envelope, snapshots } = await long();
    expect(snapshots.kept.size).toBe(1);
    reads.length = 0;
    const next = process();
    expect((await next.handle.state(adding, 's')).sum).toBe(6_000);
    expect(reads.length).toBeLessThan(6);
    expect(await next.handle(add, { to: 's', numbers: [1] }, envelope('long-3'))).toMatchObject({ ok: true, repeated: true, position: 400n });
    expect((await next.handle.state(adding, 's')).sum).toBe(6_000);
  });

  it('is folded from its events when the log was restored to another past', async () => {
    const { snapshots } = await long();
    const other = world(memoryStore(), snapshots);
    const { handle } = other.process();
    for (let i = 0; i < 60; i += 1) await handle(add, { to: 's', numbers: Array.from({ length: 100 }, () => 2) }, other.envelope(`else-${i}`));
    snapshots.kept.clear();
    const [, bytes] = [...(await long()).snapshots.kept][0] ?? [];
    if (bytes) snapshots.kept.set('adding/s', bytes);
    expect((await other.process().handle.state(adding, 's')).sum).toBe(12_000);
  });

  it('gets no snapshot when its state holds a person’s values', async () => {
    const w = world();
    const { handle } = w.process();
    await handle(name, { to: 's', name: 'Erika' }, w.envelope());
    for (let i = 0; i < 30; i += 1) await handle(add, { to: 's', numbers: Array.from({ length: 100 }, () => 1) }, w.envelope());
    expect(w.snapshots.kept.size).toBe(0);
  });
});
