/** Wrapped keys and secrets, in a schema of their own so that its backups can live shorter than the log's (D-38). */
export const vaultSchema = `
create schema if not exists vault;
create table if not exists vault.keys (
  tenant_id text not null, key_id uuid not null, subject_id text not null, day text, wrapped bytea not null,
  created_at timestamptz not null default now(), primary key (tenant_id, key_id)
);
create index if not exists keys_subject on vault.keys (tenant_id, subject_id);
create table if not exists vault.secrets (
  tenant_id text not null, name text not null, wrapped bytea not null, expires_at text, primary key (tenant_id, name)
);
do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'oce_vault') then create role oce_vault nologin; end if;
exception when duplicate_object or unique_violation then null; end $$;
grant usage on schema vault to oce_vault;
grant select, insert, delete on vault.keys to oce_vault;
grant select, insert, update, delete on vault.secrets to oce_vault;
`;
