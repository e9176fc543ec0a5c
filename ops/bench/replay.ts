import pg from 'pg';
import { logTail } from '../../commands/kernel/log-tail.ts';
import { type ProjectionRunner, projectionRunner } from '../../projections/kernel/runner.ts';
import { tokenUsage } from '../../projections/usage/token-usage.ts';
import { database, query } from './database.ts';
import { emmett } from './emmett.ts';
import { fillLog, largeTenant, months } from './fill-log.ts';
import type { Part } from './part.ts';
import { productStore } from './product-store.ts';
import type { RawRow } from './raw.ts';
import { interleaved, rowsOf } from './rounds.ts';

const page = 1_000;

/** From the first event to the last into a read model, beside somebody who only reads the same events as jsonb. */
export const replay: Part = {
  name: 'replay',
  says: 'the log into a projection, beside a raw jsonb page read and emmett',
  rows: ['replay_vs_raw_page', 'replay_events_per_s', 'catch_up_vs_raw_page', 'read_vs_raw_page', 'replay_vs_emmett_read'],
  run: async ({ server, quick }) => {
    const events = quick ? 1_000 : 100_000;
    const plan = quick ? { rounds: 1, ms: 100 } : { rounds: 5, ms: 2_500 };
    const [own, theirs] = [await database(server), await database(server, { migrated: false })];
    const product = await productStore(own.url);
    const reader = new pg.Client({ connectionString: own.url });
    await reader.connect();
    try {
      await fillLog(own.url, product, months(largeTenant, events));
      await reader.query(
        `create table public.raw_json (position bigint primary key, stream_id text, revision bigint, id uuid, type text, data jsonb, meta jsonb)`,
      );
      await reader.query(
        'insert into public.raw_json select position, stream_id, revision, id, type, data::jsonb, meta::jsonb from log.events order by position',
      );
      await reader.query('vacuum analyze public.raw_json');
      const rows = await query<RawRow & pg.QueryResultRow>(own.url, 'select type, data, meta from log.events order by position limit 700');
      const peer = await emmett(theirs.url, rows);
      await peer.fill(events);

      /** Whole passes over the log until the time is over. */
      const passes = async (ms: number, pass: () => Promise<void>): Promise<number> => {
        const began = performance.now();
        let done = 0;
        while (performance.now() - began < ms || done === 0) {
          await pass();
          done += events;
        }
        return done / ((performance.now() - began) / 1_000);
      };
      const rawPass = async () => {
        for (let after = '0'; ;) {
          const { rows: found } = await reader.query<{ position: string }>({
            name: 'raw-page',
            text: 'select position, stream_id, revision, id, type, data, meta from public.raw_json where position > $1 order by position limit $2',
            values: [after, page],
          });
          const last = found.at(-1);
          if (!last) return;
          after = last.position;
        }
      };
      const readPass = async () => {
        for (let after = 0n; ;) {
          const last = (await product.store.readAll(after, page)).at(-1);
          if (!last) return;
          after = last.position;
        }
      };
      const withRunner = async (work: (runner: ProjectionRunner) => Promise<void>) => {
        const runner = projectionRunner({
          connectionString: own.url,
          projections: [tokenUsage],
          log: logTail(product.store),
          report: ({ error }) => {
            throw error;
          },
        });
        await work(runner);
        await runner.close();
      };
      const replayPass = () => withRunner((runner) => runner.rebuild(tokenUsage.name));
      const catchUpPass = async () => {
        await query(own.url, `drop table if exists read.usage_days`);
        await query(own.url, `delete from read.checkpoints where name = $1`, [tokenUsage.name]);
        await withRunner((runner) => runner.drain());
      };
      const rounds = await interleaved(plan, {
        raw: (ms) => passes(ms, rawPass),
        replay: (ms) => passes(ms, replayPass),
        catchUp: (ms) => passes(ms, catchUpPass),
        read: (ms) => passes(ms, readPass),
        emmett: (ms) => peer.read(ms, page),
      });
      await peer.close();
      const { ratio, rate } = rowsOf(rounds);
      return [
        ratio('replay_vs_raw_page', 'replay', 'raw', `the product's runner builds the token usage anew, against pages of ${page} jsonb rows`),
        rate('replay_events_per_s', 'replay', 'events per second of this replay, the passed-over types included'),
        ratio('catch_up_vs_raw_page', 'catchUp', 'raw', 'the runner follows from the first event on, over every event, against the same pages'),
        ratio('read_vs_raw_page', 'read', 'raw', 'the log read by its port, parsed, against the same pages'),
        ratio('replay_vs_emmett_read', 'replay', 'emmett', `the replay against emmett's readMessagesBatch, batches of ${page}, which applies nothing`),
      ];
    } finally {
      await reader.end();
      await product.close();
      await own.drop();
      await theirs.drop();
    }
  },
};
