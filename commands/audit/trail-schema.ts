import { rowSecurity } from '../kernel/row-security.ts';

/**
 * The trees of the trail, beside the log and never in its way. Leaves and hashes are only ever added; tiles are cut from them when
 * somebody asks. Everything but checkpoints and witnesses can be made again from the log.
 */
export const trailSchema = `
create schema if not exists trail;
create table if not exists trail.progress (only_row boolean primary key default true check (only_row), position bigint not null);
insert into trail.progress (position) values (0) on conflict do nothing;
create table if not exists trail.trees (tree text primary key, size bigint not null, anchored bigint not null);
create table if not exists trail.leaves (tree text not null, n bigint not null, hash bytea not null, entry text not null, primary key (tree, n));
-- Hash n of a level from 1 on is the root of the full tile n of the level below.
create table if not exists trail.nodes (tree text not null, level integer not null, n bigint not null, hash bytea not null, primary key (tree, level, n));
-- Where the head of a tenant's tree stands in the operator's tree, and the event that anchored it: it covers the log in front of that.
create table if not exists trail.heads (tree text not null, size bigint not null, root bytea not null, operator_n bigint not null, anchor_id uuid not null, primary key (tree, size));
create table if not exists trail.anchors (operator_size bigint primary key, cause text not null);
create table if not exists trail.identity (only_row boolean primary key default true check (only_row), origin text not null, vkey text not null);
create table if not exists trail.checkpoints (tree text primary key, size bigint not null, note text not null);
create table if not exists trail.witnessed (witness text primary key, operator_size bigint not null, at text not null);

create or replace function trail.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the trail is append-only';
end $$;
create or replace trigger append_only before update or delete on trail.leaves for each row execute function trail.refuse_change();
create or replace trigger append_only_all before truncate on trail.leaves for each statement execute function trail.refuse_change();
create or replace trigger append_only before update or delete on trail.nodes for each row execute function trail.refuse_change();
create or replace trigger append_only_all before truncate on trail.nodes for each statement execute function trail.refuse_change();
create or replace trigger append_only before update or delete on trail.heads for each row execute function trail.refuse_change();

do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'oce_trail') then create role oce_trail nologin; end if;
  if not exists (select 1 from pg_roles where rolname = 'oce_trail_reader') then create role oce_trail_reader nologin; end if;
exception when duplicate_object or unique_violation then null; end $$;
grant usage on schema trail to oce_trail, oce_trail_reader;
grant select, insert on trail.leaves, trail.nodes, trail.heads, trail.anchors to oce_trail;
grant select, insert, update on trail.progress, trail.trees, trail.identity, trail.checkpoints, trail.witnessed to oce_trail;
grant select on all tables in schema trail to oce_trail_reader;
${['trees', 'leaves', 'nodes', 'heads', 'checkpoints']
  .map((table) =>
    rowSecurity(`trail.${table}`, [
      { role: 'oce_trail', rows: 'true' },
      { role: 'oce_trail_reader', rows: `tree = current_setting('oce.tree', true)`, readsOnly: true },
    ]),
  )
  .join('')}`;
