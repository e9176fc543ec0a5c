import { rowSecurity } from '../kernel/row-security.ts';

/** Short-lived credentials, hashed, in a schema of their own. Instants are ISO text: they sort as text. */
export const accessSchema = `
create schema if not exists access;
create table if not exists access.sessions (
  token_sha256 text primary key, tenant_id text not null, user_id text not null, created_at text not null, last_seen_at text not null
);
create table if not exists access.sign_in_links (
  link_id text primary key, token_sha256 text not null unique, kind text not null, tenant_id text not null, user_id text not null,
  email_fingerprint text not null, created_at text not null, expires_at text not null, sent boolean not null default false, used boolean not null default false
);
create index if not exists sessions_of_user on access.sessions (tenant_id, user_id);
create index if not exists links_of_address on access.sign_in_links (email_fingerprint, created_at);
create index if not exists links_of_user on access.sign_in_links (tenant_id, user_id);
do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'oce_access') then create role oce_access nologin; end if;
exception when duplicate_object or unique_violation then null; end $$;
grant usage on schema access to oce_access;
grant select, insert, update, delete on access.sessions, access.sign_in_links to oce_access;
${['sessions', 'sign_in_links'].map((table) => rowSecurity(`access.${table}`, [{ role: 'oce_access', rows: 'true' }])).join('')}`;
