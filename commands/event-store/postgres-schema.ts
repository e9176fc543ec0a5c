/**
 * The log in Postgres. A counter row, taken last, gives a gapless total order that survives dump and restore;
 * sequences and transaction ids do not (they lose or reorder events for a paging reader).
 * The payload is text: what is hashed is what is stored. The application's role may insert and read, nothing else.
 */
export const logSchema = `
create schema if not exists log;
create table if not exists log.events (
  position bigint primary key,
  stream_id text not null,
  revision bigint not null,
  id uuid not null unique,
  type text not null,
  schema_version integer not null,
  data text not null,
  meta text not null,
  recorded_at timestamptz not null default now(),
  unique (stream_id, revision)
);
create table if not exists log.streams (stream_id text primary key, revision bigint not null);
create table if not exists log.counter (only_row boolean primary key default true check (only_row), position bigint not null);
insert into log.counter (position) values (0) on conflict do nothing;

create or replace function log.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log is append-only';
end $$;
create or replace trigger append_only before update or delete on log.events for each row execute function log.refuse_change();
create or replace trigger append_only_all before truncate on log.events for each statement execute function log.refuse_change();

-- One call appends to many streams, all or nothing. Events come sorted by stream, in order.
-- Streams are locked in sorted order, against deadlocks; the counter is taken last, so its lock is short.
create or replace function log.append(
  p_streams text[], p_expected bigint[], p_counts bigint[],
  p_event_streams text[], p_ids uuid[], p_types text[], p_versions integer[], p_data text[], p_meta text[]
) returns bigint language plpgsql security definer set search_path = log, pg_temp as $$
declare
  v_conflicts text[];
  v_total bigint := cardinality(p_ids);
  v_position bigint;
begin
  insert into streams select s, -1 from unnest(p_streams, p_expected) as r(s, e) where e = -1 order by s on conflict do nothing;
  perform 1 from streams where stream_id = any(p_streams) order by stream_id for update;
  select array_agg(r.s) into v_conflicts
    from unnest(p_streams, p_expected) as r(s, e) left join streams on stream_id = r.s
    where revision is distinct from r.e;
  if v_conflicts is not null then
    raise exception 'wrong expected revision' using errcode = 'OCE01', detail = to_json(v_conflicts)::text;
  end if;
  update streams set revision = r.e + r.n from unnest(p_streams, p_expected, p_counts) as r(s, e, n) where stream_id = r.s;
  update counter set position = position + v_total returning position - v_total into v_position;
  insert into events (position, stream_id, revision, id, type, schema_version, data, meta)
    select v_position + e.i, e.s, r.e + row_number() over (partition by e.s order by e.i), e.id, e.t, e.v, e.d, e.m
    from unnest(p_event_streams, p_ids, p_types, p_versions, p_data, p_meta) with ordinality as e(s, id, t, v, d, m, i)
    join unnest(p_streams, p_expected) as r(s, e) on r.s = e.s;
  perform pg_notify('oce_log', (v_position + v_total)::text);
  return v_position;
end $$;

do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'oce_writer') then create role oce_writer nologin; end if;
exception when duplicate_object or unique_violation then null; end $$;
grant usage on schema log to oce_writer;
grant select on log.events, log.streams, log.counter to oce_writer;
revoke all on function log.append from public;
grant execute on function log.append to oce_writer;
`;
