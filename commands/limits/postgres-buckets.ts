import pg from 'pg';
import { rowSecurity } from '../kernel/row-security.ts';
import type { BucketStore } from './settled-limits.ts';

/** Buckets that are not full. Ids are marks of keys, not the keys; instants are milliseconds, since they are counted with. */
export const limitsSchema = `
create schema if not exists limits;
create table if not exists limits.buckets (
  id text primary key, rule text not null, burst double precision not null, per_second double precision not null,
  tokens double precision not null, at_ms double precision not null,
  full_at_ms double precision not null generated always as (at_ms + (burst - tokens) / greatest(per_second, 1e-9) * 1000) stored
);
create index if not exists buckets_by_fullness on limits.buckets (full_at_ms);
do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'oce_limits') then create role oce_limits nologin; end if;
exception when duplicate_object or unique_violation then null; end $$;
grant usage on schema limits to oce_limits;
grant select, insert, update, delete on limits.buckets to oce_limits;
${rowSecurity('limits.buckets', [{ role: 'oce_limits', rows: 'true' }])}`;

// A bucket that several processes overdrew within one second comes back no later than twice its time.
const settle = `
insert into limits.buckets as b (id, rule, burst, per_second, tokens, at_ms)
select id, rule, burst, per_second, burst - spent, at_ms
from unnest($1::text[], $2::text[], $3::float8[], $4::float8[], $5::float8[], $6::float8[]) as u (id, rule, burst, per_second, spent, at_ms)
order by id
on conflict (id) do update set
  burst = excluded.burst, per_second = excluded.per_second, at_ms = greatest(b.at_ms, excluded.at_ms),
  tokens = greatest(-excluded.burst,
    least(excluded.burst, b.tokens + greatest(0, excluded.at_ms - b.at_ms) / 1000 * excluded.per_second) - (excluded.burst - excluded.tokens))
returning id, tokens, at_ms`;

export function postgresBuckets(connectionString: string, options: { readonly applicationName?: string } = {}): BucketStore {
  const pool = new pg.Pool({
    connectionString,
    max: 1,
    application_name: options.applicationName ?? 'oce-limits',
    // A count that a power cut takes back by a second is no loss; nothing waits for the disk.
    options: '-c role=oce_limits -c statement_timeout=10000 -c synchronous_commit=off',
  });
  pool.on('error', () => undefined);
  const fromRow = ({ id, tokens, at_ms }: { readonly id: string; readonly tokens: number; readonly at_ms: number }) => ({ id, tokens, atMs: at_ms });
  return {
    settle: async (usages) => {
      if (usages.length === 0) return [];
      const column = <T>(of: (usage: (typeof usages)[number]) => T) => usages.map(of);
      const { rows } = await pool.query<{ id: string; tokens: number; at_ms: number }>(settle, [
        column(({ id }) => id),
        column(({ rule }) => rule.name),
        column(({ rule }) => rule.burst),
        column(({ rule }) => rule.perSecond),
        column(({ spent }) => spent),
        column(({ atMs }) => atMs),
      ]);
      return rows.map(fromRow);
    },
    load: async (nowMs, most) => {
      const { rows } = await pool.query<{ id: string; tokens: number; at_ms: number }>(
        'select id, tokens, at_ms from limits.buckets where full_at_ms > $1 order by full_at_ms desc limit $2',
        [nowMs, most],
      );
      return rows.toReversed().map(fromRow);
    },
    sweep: async (nowMs) => {
      await pool.query('delete from limits.buckets where full_at_ms < $1', [nowMs]);
    },
    close: () => pool.end(),
  };
}
