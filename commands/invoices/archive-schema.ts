/**
 * The files of issued documents. The application's role may add and read, and reads of one tenant at a time; what a file is
 * called is held by the database itself.
 */
export const archiveSchema = `
create schema if not exists archive;
create table if not exists archive.files (
  tenant_id text not null,
  sha256 text not null check (sha256 = encode(sha256(bytes), 'hex')),
  media_type text not null,
  bytes bytea not null,
  release text not null,
  kept_at timestamptz not null default now(),
  primary key (tenant_id, sha256)
);

create or replace function archive.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the archive is append-only';
end $$;
create or replace trigger append_only before update or delete on archive.files for each row execute function archive.refuse_change();
create or replace trigger append_only_all before truncate on archive.files for each statement execute function archive.refuse_change();

do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'oce_archive') then create role oce_archive nologin; end if;
exception when duplicate_object or unique_violation then null; end $$;
alter table archive.files enable row level security;
alter table archive.files force row level security;
do $$ begin
  create policy kept on archive.files for insert to oce_archive with check (true);
exception when duplicate_object then null; end $$;
do $$ begin
  create policy tenant on archive.files for select to oce_archive using (tenant_id = current_setting('oce.tenant', true));
exception when duplicate_object then null; end $$;
grant usage on schema archive to oce_archive;
grant select, insert on archive.files to oce_archive;
`;
