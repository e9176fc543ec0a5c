import { database } from './database.ts';
import { emmett } from './emmett.ts';
import type { Part } from './part.ts';
import { productStore, seal, talk, writers } from './product-store.ts';
import { rawRows, rawTable } from './raw.ts';
import { inFlight, interleaved, rowsOf } from './rounds.ts';

const size = 100;

/** Appends of a hundred events, ours encrypted, emmett's as they are, and the raw batch for measure. */
export const appendBatch: Part = {
  name: 'append_batch',
  says: 'a hundred events per append, 16 in flight, beside emmett and raw batches',
  rows: ['append_batch_vs_emmett', 'append_256_vs_emmett', 'append_batch_vs_unnest', 'append_batch_events_per_s', 'emmett_batch_events_per_s'],
  run: async ({ server, quick }) => {
    const plan = quick ? { rounds: 1, ms: 150 } : { rounds: 5, ms: 2_000 };
    const [own, theirs] = [await database(server), await database(server, { migrated: false })];
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
    const peer = await emmett(theirs.url, rows);
    try {
      const [batches, singles] = [writers(product, 16, size), writers(product, 256, 1)];
      const rounds = await interleaved(plan, {
        ours: (ms) => {
          batches.ready(ms * 60);
          return inFlight(16, ms, batches.append);
        },
        emmett: (ms) => peer.append(ms, size, 16),
        singles: (ms) => {
          singles.ready(ms * 40);
          return inFlight(256, ms, singles.append);
        },
        unnest: (ms) => inFlight(16, ms, (worker) => raw.batch(worker, size)),
      });
      const { ratio, rate } = rowsOf(rounds);
      return [
        ratio('append_batch_vs_emmett', 'ours', 'emmett', 'sealed appends of 100 events, 16 in flight, against emmett’s of 100, 16 in flight'),
        ratio('append_256_vs_emmett', 'singles', 'emmett', 'sealed appends of one event, 256 in flight, against emmett’s of 100 events'),
        ratio('append_batch_vs_unnest', 'ours', 'unnest', 'sealed appends of 100 events against raw rows in batches of 100, 16 clients'),
        rate('append_batch_events_per_s', 'ours', 'events per second of these appends'),
        rate('emmett_batch_events_per_s', 'emmett', 'events per second of emmett’s'),
      ];
    } finally {
      await peer.close();
      await raw.close();
      await product.close();
      await own.drop();
      await theirs.drop();
    }
  },
};
