import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { CannotStart } from '../cannot-start.ts';

/** The roles that the application takes on, one for each of its stores; the login itself may do nothing. */
export const roles = [
  'oce_writer',
  'oce_vault',
  'oce_archive',
  'oce_access',
  'oce_limits',
  'oce_policies',
  'oce_trail',
  'oce_trail_reader',
  'oce_projector',
  'oce_tenant',
  'oce_operator',
  'oce_jobs',
] as const;

/** The password of the login that the product made for itself: every process of the installation finds it, as the owner. */
export const loginSchema = `
create schema if not exists logins;
create table if not exists logins.application (only_row boolean primary key default true check (only_row), password text not null);
revoke all on schema logins from public;
do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'oce_jobs') then create role oce_jobs nologin; end if;
exception when duplicate_object or unique_violation then null; end $$;
`;

export interface Database {
  /** For everything the product does: a login that is no superuser, owns nothing, and may only take on the roles above. */
  readonly url: string;
  /** For making and remaking tables, and for removing what destroyed keys leave in files. */
  readonly ownerUrl: string;
}

/** The application's way into a migrated database: the login it was given, or one of its own that the owner makes. */
export async function openLogin(ownerUrl: string, givenUrl?: string): Promise<Database> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`select pg_advisory_lock(hashtext('oce-login'))`);
    const url = givenUrl ?? (await ownLogin(owner, ownerUrl));
    const { user, password } = partsOf(url);
    await makeRole(owner, user, password, givenUrl === undefined);
    await allow(owner, user);
    await check(url);
    return { url, ownerUrl };
  } finally {
    await owner.end();
  }
}

function partsOf(url: string): { readonly user: string; readonly password: string } {
  const { user, password } = new pg.Client({ connectionString: url });
  return { user: user ?? '', password: password ?? '' };
}

/** Named after the database: roles belong to the whole server, where other installations may be. */
async function ownLogin(owner: pg.Client, ownerUrl: string): Promise<string> {
  const {
    rows: [found],
  } = await owner.query<{ database: string; password: string }>(
    `with made as (insert into logins.application (password) values ($1) on conflict do nothing returning password)
     select current_database() as database, password from made union all select current_database(), password from logins.application`,
    [randomBytes(32).toString('base64url')],
  );
  if (!found) throw new Error('the login lost the password it just made');
  const url = new URL(ownerUrl);
  url.username = `oce_login_${createHash('sha256').update(found.database).digest('hex').slice(0, 12)}`;
  url.password = found.password;
  return url.href;
}

async function makeRole(owner: pg.Client, user: string, password: string, ours: boolean): Promise<void> {
  const { rowCount } = await owner.query('select 1 from pg_roles where rolname = $1', [user]);
  const name = owner.escapeIdentifier(user);
  try {
    if (rowCount === 0)
      await owner.query(
        `create role ${name} login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ${owner.escapeLiteral(password)}`,
      );
    // After a restore of another's dump the password in it counts.
    else if (ours) await owner.query(`alter role ${name} password ${owner.escapeLiteral(password)}`);
  } catch (error) {
    if (!isDenied(error)) throw error;
    throw new CannotStart(
      rowCount === 0
        ? `The database has no login ${user} for the application, and the owner's role may not make roles. Make it once, as an administrator:\n  create role ${name} login noinherit password '…';\n  ${grants(name)}\nThen give its address as DATABASE_URL and the owner's as DATABASE_OWNER_URL.`
        : `The owner's role may not change the login ${user}. Give the application a login of its own: its address as DATABASE_URL, the owner's as DATABASE_OWNER_URL.`,
    );
  }
}

function grants(name: string): string {
  return `grant ${roles.join(', ')} to ${name} with inherit false, set true;`;
}

/** Lets the login take on the application's roles, as far as it can't yet. */
async function allow(owner: pg.Client, user: string): Promise<void> {
  const { rows: missing } = await owner.query<{ role: string }>(
    `select role from unnest($2::text[]) as r(role) where not exists (
       select 1 from pg_auth_members m join pg_roles g on g.oid = m.roleid join pg_roles l on l.oid = m.member where g.rolname = role and l.rolname = $1 and m.set_option)`,
    [user, [...roles]],
  );
  if (missing.length === 0) return;
  const name = owner.escapeIdentifier(user);
  try {
    await owner.query(`grant ${missing.map(({ role }) => role).join(', ')} to ${name} with inherit false, set true`);
  } catch (error) {
    if (!isDenied(error)) throw error;
    throw new CannotStart(
      `The application's login ${user} may not take on its roles, and the owner's role may not allow it. Once, as an administrator:\n  ${grants(name)}`,
    );
  }
}

/** A login that could lift the walls between tenants is not worked with. */
async function check(url: string): Promise<void> {
  const login = new pg.Client({ connectionString: url });
  try {
    await login.connect();
  } catch (error) {
    throw new CannotStart(`The application's login ${partsOf(url).user} can't connect to the database: ${(error as Error).message}`);
  }
  try {
    const {
      rows: [found],
    } = await login.query<{ name: string; why: string | null }>(
      `select r.rolname as name, case
         when r.rolsuper then 'is a superuser'
         when r.rolbypassrls then 'passes by row-level security (BYPASSRLS)'
         when r.rolcreaterole then 'may make and change roles (CREATEROLE)'
         when exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname in ('log', 'vault', 'archive', 'access', 'limits', 'policies', 'read', 'trail') and pg_has_role(r.oid, c.relowner, 'member')) then 'owns tables of the product'
         end as why
       from pg_roles r where r.rolname = session_user`,
    );
    if (!found) throw new Error('the login does not know its own role');
    if (found.why === null) return;
    const { user } = partsOf(url);
    throw new CannotStart(
      `DATABASE_URL names ${user}, who ${found.why}: row-level security would not bind the application, and one tenant's data would be a statement away from another's.\nName a login of its own there (one that does not exist yet is made, with the password in its address) and the owner in DATABASE_OWNER_URL; or give the owner's address as DATABASE_URL alone, and the product makes its own login.`,
    );
  } finally {
    await login.end();
  }
}

function isDenied(error: unknown): boolean {
  return (error as { code?: string }).code === '42501';
}
