import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Metadata } from '../../domain/kernel/metadata.ts';
import { AppendTooLarge, type EventStore, type NewEvent, noStream, type RecordedEvent, WrongExpectedRevision } from '../kernel/event-store.ts';
import { uuid5 } from '../kernel/uuid.ts';

const meta: Metadata = { tenantId: 'tenant-a', actor: { kind: 'system', id: 'spec' }, commandId: 'c', $correlationId: 'c', $causationId: 'c', at: '2026-11-16T09:30:00.000Z' };
const noted = (name: string, data: unknown = { note: name }): NewEvent => ({ id: uuid5('contract', name), type: 'Noted', schemaVersion: 1, data, meta });
let counter = 0;
const fresh = (name: string) => `${name}-${process.pid}-${counter += 1}`;

/** What every event store promises; each adapter runs it. */
export function eventStoreContract(name: string, open: () => Promise<{ readonly store: EventStore; readonly second: EventStore; readonly close: () => Promise<void> }>): void {
  describe(`${name} keeps the contract of the log`, () => {
    let store: EventStore;
    let second: EventStore;
    let close: () => Promise<void>;
    beforeAll(async () => { ({ store, second, close } = await open()); });
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

    it('reads a stream from a revision on and up to a limit', async () => {
      const stream = fresh('slice');
      await store.append(stream, noStream, [1, 2, 3, 4].map((n) => noted(`${stream}${n}`)));
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
      expect(await store.append(stream, noStream, [noted(`${stream}1`), noted(`${stream}2`)])).toEqual(first);
      await expect(store.append(stream, noStream, [noted(`${stream}1`), noted(`${stream}x`)])).rejects.toThrow(WrongExpectedRevision);
      expect(await store.readStream(stream)).toHaveLength(3);
    });

    it('lets exactly one of many rivals win a revision, also across processes', async () => {
      const stream = fresh('rivals');
      const rivals = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => (i % 2 ? store : second).append(stream, noStream, [noted(`${stream}${i}`)])));
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

    it('shows a paging reader every event once and in order while many write (Q-2)', async () => {
      const start = await store.head();
      const writers = 8;
      const each = 60;
      const seen: RecordedEvent[] = [];
      let position = start;
      const reader = (async () => {
        while (seen.length < writers * each) {
          const page = await second.readAll(position, 20);
          seen.push(...page);
          position = page.at(-1)?.position ?? position;
          if (page.length === 0) await second.changed(position, AbortSignal.timeout(20_000));
        }
      })();
      await Promise.all(Array.from({ length: writers }, async (_, w) => {
        const stream = fresh(`race${w}`);
        for (let i = 0; i < each; i += 1) await (w % 2 ? store : second).append(stream, i - 1, [noted(`${stream}/${i}`)]);
      }));
      await reader;
      expect(new Set(seen.map((e) => e.id)).size).toBe(writers * each);
      expect(seen.every((e, i) => i === 0 || e.position > (seen[i - 1]?.position ?? 0n))).toBe(true);
      const revisions = Map.groupBy(seen, (e) => e.streamId);
      for (const events of revisions.values()) expect(events.map((e) => e.revision)).toEqual(events.map((_, i) => i));
    });
  });
}
