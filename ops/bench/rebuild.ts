import { setTimeout as sleep } from 'node:timers/promises';
import { logTail } from '../../commands/kernel/log-tail.ts';
import { channelsProjection } from '../../projections/channels/channels.ts';
import { projections } from '../../projections/catalogue.ts';
import { projectionRunner } from '../../projections/kernel/runner.ts';
import { postgresReadDb } from '../../projections/kernel/postgres-read-db.ts';
import { reportUsage, tokenUsage } from '../../projections/usage/token-usage.ts';
import { largeTenant } from './fill-log.ts';
import { millionEvents } from './million.ts';
import type { Part } from './part.ts';
import { productStore } from './product-store.ts';
import { measured } from './rounds.ts';

/** One read model, then all of them from the first event on, beside the live tables while questions are answered. */
export const rebuild: Part = {
  name: 'rebuild',
  says: 'every projection from a million events, while questions are answered',
  rows: ['rebuild_one_events_per_s', 'rebuild_all_s', 'rebuild_events_per_s', 'rebuild_answers', 'rebuild_answer_p95_ms'],
  run: async (ground) => {
    const { url, events } = millionEvents(ground);
    const product = await productStore(url);
    const runner = projectionRunner({
      connectionString: url,
      projections,
      log: logTail(product.store),
      report: ({ error }) => {
        throw error;
      },
    });
    const readDb = postgresReadDb(url, { caughtUp: runner.caughtUp });
    try {
      // One projection alone; from then on it has answers to give, with the channels' names.
      const first = performance.now();
      await runner.rebuild(tokenUsage.name);
      const one = (performance.now() - first) / 1_000;
      await runner.rebuild(channelsProjection.name);
      const question = () => readDb.asTenant(largeTenant, (db) => reportUsage(db, largeTenant, '2025-12-01', '2025-12-31', 'model'));
      const before = await question();

      const answered: number[] = [];
      let done = false;
      const asking = (async () => {
        while (!done) {
          const began = performance.now();
          const answer = await question();
          if (answer.total.totalTokens !== before.total.totalTokens) throw new Error('a question was answered differently during the rebuild');
          answered.push(performance.now() - began);
          await sleep(50);
        }
      })();
      const began = performance.now();
      await runner.rebuildAll();
      const seconds = (performance.now() - began) / 1_000;
      done = true;
      await asking;
      const sorted = answered.toSorted((a, b) => a - b);
      const { spread } = measured(answered);
      return [
        { name: 'rebuild_one_events_per_s', value: events / one, unit: '/s', what: 'events per second into one projection, the token usage' },
        { name: 'rebuild_all_s', value: seconds, unit: 's', what: `all ${projections.length} projections from ${events} events beside the live tables` },
        { name: 'rebuild_events_per_s', value: events / seconds, unit: '/s', what: 'the same as events per second, each applied to every projection' },
        { name: 'rebuild_answers', value: answered.length, unit: '', what: 'questions answered meanwhile, every one with the same figures' },
        {
          name: 'rebuild_answer_p95_ms',
          value: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
          spread,
          unit: 'ms',
          what: 'how long such an answer took',
        },
      ];
    } finally {
      await readDb.close();
      await runner.close();
      await product.close();
    }
  },
};
