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
-- Room on each page, so that the next revision of a stream lies beside the last one and the index stays as it is.
alter table log.streams set (fillfactor = 60);
create table if not exists log.counter (only_row boolean primary key default true check (only_row), position bigint not null);
insert into log.counter (position) values (0) on conflict do nothing;

create or replace function log.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log is append-only';
end $$;
create or replace trigger append_only before update or delete on log.events for each row execute function log.refuse_change();
create or replace trigger append_only_all before truncate on log.events for each statement execute function log.refuse_change();

-- One call appends to many streams, all or nothing. Every column comes as one text with a line per stream or event, sorted by stream and in
-- order: JSON on one line holds no newline, and lines are split far faster than arrays with quoted elements are read.
-- Streams are locked in sorted order, against deadlocks, which is why no other way to join may be chosen; the counter is taken last, so its lock is short.
-- Up to PostgreSQL 17 what is switched off counts as very expensive, and what is expensive is compiled first, at a hundred times the cost of running it.
drop function if exists log.append(text[], bigint[], bigint[], text[], uuid[], text[], integer[], text[], text[]);
create or replace function log.append(
  p_streams text, p_expected text, p_counts text,
  p_event_streams text, p_revisions text, p_ids text, p_types text, p_versions text, p_data text, p_meta text
) returns bigint language plpgsql security definer
set search_path = log, pg_temp set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off set jit = off as $$
declare
  v_streams text[] := string_to_array(p_streams, E'\n');
  v_expected bigint[] := string_to_array(p_expected, E'\n')::bigint[];
  v_ids uuid[] := string_to_array(p_ids, E'\n')::uuid[];
  v_total bigint := cardinality(v_ids);
  v_moved text[];
  v_position bigint;
begin
  if -1 = any(v_expected) then
    insert into streams select s, -1 from unnest(v_streams, v_expected) as r(s, e) where e = -1 on conflict do nothing;
  end if;
  with moved as (
    update streams set revision = r.e + r.n from unnest(v_streams, v_expected, string_to_array(p_counts, E'\n')::bigint[]) as r(s, e, n)
    where stream_id = r.s and revision = r.e returning stream_id
  ) select array_agg(stream_id) into v_moved from moved;
  if cardinality(v_streams) <> coalesce(cardinality(v_moved), 0) then
    raise exception 'wrong expected revision' using errcode = 'OCE01',
      detail = (select json_agg(s)::text from unnest(v_streams) as r(s) where s <> all(coalesce(v_moved, '{}')));
  end if;
  update counter set position = position + v_total returning position - v_total into v_position;
  insert into events (position, stream_id, revision, id, type, schema_version, data, meta)
    select v_position + e.i, e.s, e.r::bigint, e.id, e.t, e.v::integer, e.d, e.m
    from unnest(string_to_array(p_event_streams, E'\n'), string_to_array(p_revisions, E'\n'), v_ids, string_to_array(p_types, E'\n'),
      string_to_array(p_versions, E'\n'), string_to_array(p_data, E'\n'), string_to_array(p_meta, E'\n')) with ordinality as e(s, r, id, t, v, d, m, i);
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
