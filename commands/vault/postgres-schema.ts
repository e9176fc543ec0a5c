import { rowSecurity } from '../kernel/row-security.ts';

/** Wrapped keys and secrets, in a schema of their own so that its backups can live shorter than the log's (D-38). */
export const vaultSchema = `
create schema if not exists vault;
-- Keys of the time before there were tenant keys can't be read any more. Going on would show everything as erased.
do $$ begin
  if to_regclass('vault.keys') is not null then
    if exists (select 1 from vault.keys) then raise exception 'this database was made by a preview whose keys are no longer read; begin with a fresh one (OCE_DATA_DIR or DATABASE_URL)'; end if;
    drop table vault.keys;
    drop table if exists vault.secrets;
  end if;
end $$;
create table if not exists vault.roots (name text primary key, wrapped text not null);
create table if not exists vault.tenant_keys (tenant_id text not null, version integer not null, wrapped text not null, primary key (tenant_id, version));
create table if not exists vault.subject_keys (
  tenant_id text not null, key_id uuid not null, subject_id text not null, day text not null, tenant_key integer not null, wrapped bytea not null, created_at text not null,
  primary key (tenant_id, key_id), unique (tenant_id, subject_id, day),
  foreign key (tenant_id, tenant_key) references vault.tenant_keys (tenant_id, version)
);
create index if not exists subject_keys_wrapping on vault.subject_keys (tenant_id, tenant_key);
create table if not exists vault.sealed_secrets (
  tenant_id text not null, name text not null, tenant_key integer not null, wrapped bytea not null, expires_at text, primary key (tenant_id, name),
  foreign key (tenant_id, tenant_key) references vault.tenant_keys (tenant_id, version)
);
-- The planner's statistics are copies of values; of keys there must be none.
alter table vault.subject_keys alter column wrapped set statistics 0;
alter table vault.sealed_secrets alter column wrapped set statistics 0;
alter table vault.tenant_keys alter column wrapped set statistics 0;
alter table vault.roots alter column wrapped set statistics 0;

-- What was destroyed, by order; ids only.
create table if not exists vault.destructions (
  order_id text primary key, tenant_id text not null, kind text not null, before text not null, recorded_at timestamptz not null default now()
);
create index if not exists destructions_recent on vault.destructions (recorded_at);
create index if not exists destructions_of_tenants on vault.destructions (tenant_id) where kind = 'tenant';
create table if not exists vault.shredded (order_id text not null, key_id text not null, primary key (order_id, key_id));
-- Up to where the list of destroyed keys, which lies outside, was obeyed; a restored dump knows less and is told again.
create table if not exists vault.obeyed (part text primary key, bytes bigint not null);

do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'oce_vault') then create role oce_vault nologin; end if;
exception when duplicate_object or unique_violation then null; end $$;
grant usage on schema vault to oce_vault;
grant select, insert, update, delete on vault.roots, vault.tenant_keys, vault.subject_keys, vault.sealed_secrets, vault.obeyed to oce_vault;
grant select, insert on vault.destructions, vault.shredded to oce_vault;
${['roots', 'tenant_keys', 'subject_keys', 'sealed_secrets', 'destructions', 'shredded', 'obeyed'].map((table) => rowSecurity(`vault.${table}`, [{ role: 'oce_vault', rows: 'true' }])).join('')}`;
