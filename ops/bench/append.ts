import { database } from './database.ts';
import type { Part } from './part.ts';
import { productStore, seal, talk, writers } from './product-store.ts';
import { rawRows, rawTable } from './raw.ts';
import { inFlight, interleaved, rowsOf } from './rounds.ts';

/** Single events through the real port, with their ids, checks and encryption, beside rows that only go into a table. */
export const append: Part = {
  name: 'append',
  says: 'one event per append at 1, 16 and 256 in flight',
  rows: ['append_1_vs_raw', 'append_16_vs_raw', 'append_256_vs_raw', 'append_256_vs_unnest', 'append_256_events_per_s', 'raw_16_commits_per_s'],
  run: async ({ server, quick }) => {
    const plan = quick ? { rounds: 1, ms: 150 } : { rounds: 7, ms: 2_000 };
    const own = await database(server);
    const product = await productStore(own.url);
    const people = talk('tenant-raw', 0, 16);
    const rows = rawRows(
      await seal(
        product,
        Array.from({ length: 700 }, () => people.next().value),
        'raw',
      ),
    );
    const raw = await rawTable(own.url, 16, rows);
    try {
      const [one, sixteen, many] = [1, 16, 256].map((count) => writers(product, count, 1));
      if (!one || !sixteen || !many) throw new Error('a writer is missing');
      const appending = (count: number, by: typeof one) => (ms: number) => {
        // More than it will get through.
        by.ready(ms * Math.min(40, 3 + count));
        return inFlight(count, ms, by.append);
      };
      const rounds = await interleaved(plan, {
        raw1: (ms) => inFlight(1, ms, raw.one),
        append1: appending(1, one),
        raw16: (ms) => inFlight(16, ms, raw.one),
        append16: appending(16, sixteen),
        append256: appending(256, many),
        unnest: (ms) => inFlight(16, ms, (worker) => raw.batch(worker, 100)),
      });
      const { ratio, rate } = rowsOf(rounds);
      return [
        ratio('append_1_vs_raw', 'append1', 'raw1', 'sealed appends, one at a time, against raw single-row commits of one client'),
        ratio('append_16_vs_raw', 'append16', 'raw16', 'sealed appends, 16 in flight, against raw single-row commits of 16 clients'),
        ratio('append_256_vs_raw', 'append256', 'raw16', 'sealed appends, 256 in flight, against raw single-row commits of 16 clients'),
        ratio('append_256_vs_unnest', 'append256', 'unnest', 'the same against raw rows in batches of 100, 16 clients'),
        rate('append_256_events_per_s', 'append256', 'events per second of these appends'),
        rate('raw_16_commits_per_s', 'raw16', 'commits per second of the raw rows'),
      ];
    } finally {
      await raw.close();
      await product.close();
      await own.drop();
    }
  },
};
