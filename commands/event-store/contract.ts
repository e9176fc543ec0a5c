import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Metadata } from '../../domain/kernel/metadata.ts';
import { AppendTooLarge, type EventStore, type NewEvent, noStream, type RecordedEvent, WrongExpectedRevision } from '../kernel/event-store.ts';
import { uuid5 } from '../kernel/uuid.ts';

const meta: Metadata = {
  tenantId: 'tenant-a',
  actor: { kind: 'system', id: 'spec' },
  commandId: 'c',
  $correlationId: 'c',
  $causationId: 'c',
  at: '2026-11-16T09:30:00.000Z',
};
const noted = (name: string, data: unknown = { note: name }): NewEvent => ({ id: uuid5('contract', name), type: 'Noted', schemaVersion: 1, data, meta });
let counter = 0;
const fresh = (name: string) => `${name}-${process.pid}-${(counter += 1)}`;

/** What every event store promises; each adapter runs it. */
export function eventStoreContract(
  name: string,
  open: () => Promise<{ readonly store: EventStore; readonly second: EventStore; readonly close: () => Promise<void> }>,
  /** EventStoreDB answers a repeat as it answers a write; the others tell one from the other. */
  { tellsRepeats = true }: { readonly tellsRepeats?: boolean } = {},
): void {
  describe(`${name} keeps the contract of the log`, () => {
    let store: EventStore;
    let second: EventStore;
    let close: () => Promise<void>;
    beforeAll(async () => {
      ({ store, second, close } = await open());
    });
    afterAll(async () => close());

    it('gives back what was appended, in order, with contiguous revisions', async () => {
      const stream = fresh('order');
      await store.append(stream, noStream, [noted(`${stream}1`), noted(`${stream}2`, { text: 'Grüße, 10 €, "Zitat"', empty: null, list: [1, 2] })]);
      const { revision } = await store.append(stream, 1, [noted(`${stream}3`)]);
      const events = await store.readStream(stream);
      expect(revision).toBe(2);
      expect(events.map((e) => e.revision)).toEqual([0, 1, 2]);
      expect(events[1]?.data).toEqual({ text: 'Grüße, 10 €, "Zitat"', empty: null, list: [1, 2] });
      expect(events[0]?.meta).toEqual(meta);
      expect(events.map((e) => e.id)).toEqual([1, 2, 3].map((n) => uuid5('contract', `${stream}${n}`)));
    });

    it('shows the stored text itself, one line each, the same to every reader', async () => {
      const stream = fresh('text');
      const before = await store.head();
      const { position } = await store.append(stream, noStream, [noted(`${stream}1`, { text: 'Zeile\nZeile', amount: '1.10' })]);
      const [read] = await store.readStream(stream);
      expect(JSON.parse(read?.text.data ?? '')).toEqual({ text: 'Zeile\nZeile', amount: '1.10' });
      expect(JSON.parse(read?.text.meta ?? '')).toMatchObject(meta);
      expect(`${read?.text.data}${read?.text.meta}`).not.toMatch(/[\r\n]/);
      const known = (await second.readAll(before, 100)).find((e) => e.position === position);
      expect(known?.text).toEqual(read?.text);
    });

    it('reads a stream from a revision on and up to a limit', async () => {
      const stream = fresh('slice');
      await store.append(
        stream,
        noStream,
        [1, 2, 3, 4].map((n) => noted(`${stream}${n}`)),
      );
      expect((await store.readStream(stream, 1, 2)).map((e) => e.revision)).toEqual([1, 2]);
      expect(await store.readStream(fresh('unknown'))).toEqual([]);
    });

    it('refuses an append at another revision and writes nothing', async () => {
      const stream = fresh('conflict');
      await store.append(stream, noStream, [noted(`${stream}1`)]);
      await expect(store.append(stream, noStream, [noted(`${stream}other`)])).rejects.toThrow(WrongExpectedRevision);
      await expect(store.append(stream, 5, [noted(`${stream}far`)])).rejects.toThrow(WrongExpectedRevision);
      expect(await store.readStream(stream)).toHaveLength(1);
    });

    it('takes the same append again as a success without effect, even after others (Q-1)', async () => {
      const stream = fresh('again');
      const first = await store.append(stream, noStream, [noted(`${stream}1`), noted(`${stream}2`)]);
      await store.append(stream, 1, [noted(`${stream}3`)]);
      const again = await store.append(stream, noStream, [noted(`${stream}1`), noted(`${stream}2`)]);
      expect([again.position, again.revision]).toEqual([first.position, first.revision]);
      expect(again.repeated).toBe(tellsRepeats ? true : undefined);
      await expect(store.append(stream, noStream, [noted(`${stream}1`), noted(`${stream}x`)])).rejects.toThrow(WrongExpectedRevision);
      expect(await store.readStream(stream)).toHaveLength(3);
    });

    it('lets exactly one of many rivals win a revision, also across processes', async () => {
      const stream = fresh('rivals');
      const rivals = await Promise.allSettled(
        Array.from({ length: 20 }, (_, i) => (i % 2 ? store : second).append(stream, noStream, [noted(`${stream}${i}`)])),
      );
      expect(rivals.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
      expect(await store.readStream(stream)).toHaveLength(1);
    });

    it('refuses an append above one mebibyte before it reaches the wire', async () => {
      await expect(store.append(fresh('large'), noStream, [noted(fresh('large'), { text: 'x'.repeat(1_100_000) })])).rejects.toThrow(AppendTooLarge);
    });

    it('wakes a reader that waits at the head', async () => {
      const head = await second.head();
      const woken = second.changed(head, new AbortController().signal);
      await store.append(fresh('wake'), noStream, [noted(fresh('wake'))]);
      await woken;
      expect((await second.readAll(head, 10)).length).toBeGreaterThan(0);
    });

    it('shows the newest events, oldest of them first, and where the log ends', async () => {
      const stream = fresh('newest');
      const { position } = await store.append(
        stream,
        noStream,
        [1, 2, 3].map((n) => noted(`${stream}${n}`)),
      );
      expect((await second.newest(2)).map((e) => e.id)).toEqual([2, 3].map((n) => uuid5('contract', `${stream}${n}`)));
      expect(await second.newest(0)).toEqual([]);
      expect(await second.head()).toBe(position);
      expect(await second.readAll(position, 10)).toEqual([]);
    });

    it('shows a paging reader every event once and in order while many write and some lose (Q-2)', async () => {
      const start = await store.head();
      const each = 40;
      const rounds = Array.from({ length: each }, (_, i) => i);
      const written: string[] = [];
      const write = async (by: EventStore, stream: string, expected: number, names: readonly string[]) => {
        const { revision } = await by.append(
          stream,
          expected,
          names.map((name) => noted(name)),
        );
        written.push(...names.map((name) => uuid5('contract', name)));
        return revision;
      };
      // Six writers of single events, six of appends with up to five, and two that fight for one stream, so that appends fail and are rolled back.
      const single = Array.from({ length: 6 }, async (_, w) => {
        const stream = fresh(`single${w}`);
        for (const i of rounds) await write(w % 2 ? store : second, stream, i - 1, [`${stream}/${i}`]);
      });
      const several = Array.from({ length: 6 }, async (_, w) => {
        const stream = fresh(`several${w}`);
        let revision = noStream;
        for (const i of rounds)
          revision = await write(
            w % 2 ? store : second,
            stream,
            revision,
            Array.from({ length: 1 + ((i + w) % 5) }, (__, n) => `${stream}/${i}/${n}`),
          );
      });
      const contested = fresh('contested');
      const rivals = [store, second].map(async (by, w) => {
        for (const i of rounds) {
          for (let done = false; !done;) {
            const expected = (await by.readStream(contested, 0, 10_000)).length - 1;
            done = await write(by, contested, expected, [`${contested}/${w}/${i}`]).then(
              () => true,
              (error: unknown) => {
                if (error instanceof WrongExpectedRevision) return false;
                throw error;
              },
            );
          }
        }
      });
      const stopped = new AbortController();
      const follow = async (by: EventStore, pageSize: number) => {
        const seen: RecordedEvent[] = [];
        for (let position = start; ;) {
          const last = stopped.signal.aborted;
          const page = await by.readAll(position, pageSize);
          seen.push(...page);
          position = page.at(-1)?.position ?? position;
          if (page.length === 0 && last) return seen;
          if (page.length === 0) await by.changed(position, stopped.signal);
        }
      };
      const readers = [follow(second, 20), follow(store, 7)];
      await Promise.all([...single, ...several, ...rivals]);
      stopped.abort();
      for (const seen of await Promise.all(readers)) {
        expect(seen).toHaveLength(written.length);
        expect(new Set(seen.map((e) => e.id))).toEqual(new Set(written));
        expect(seen.every((e, i) => i === 0 || e.position > (seen[i - 1]?.position ?? 0n))).toBe(true);
        for (const events of Map.groupBy(seen, (e) => e.streamId).values()) expect(events.map((e) => e.revision)).toEqual(events.map((_, i) => i));
      }
    });
  });
}
