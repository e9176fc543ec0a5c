import pg from 'pg';
import { accessSchema } from '../../commands/access/session-store-schema.ts';
import { trailSchema } from '../../commands/audit/trail-schema.ts';
import { logSchema } from '../../commands/event-store/postgres-schema.ts';
import { snapshotSchema } from '../../commands/event-store/snapshots-postgres.ts';
import { archiveSchema } from '../../commands/invoices/archive-schema.ts';
import { limitsSchema } from '../../commands/limits/postgres-buckets.ts';
import { policySchema } from '../../commands/kernel/policy-checkpoints.ts';
import { vaultSchema } from '../../commands/vault/postgres-schema.ts';
import { readSchema } from '../../projections/kernel/schema.ts';
import { loginSchema } from './login.ts';

/** Every schema of the product; each statement may run again. Processes that start together wait for one another. */
const schemas = [logSchema, snapshotSchema, vaultSchema, accessSchema, policySchema, readSchema, trailSchema, archiveSchema, limitsSchema, loginSchema];

/** Rebuilt read models are written by whoever owns their tables, and the wall of a table binds its owner too; a superuser passes anyway. */
const ownerWritesReadModels = `
do $$ begin
  if not (select rolsuper from pg_roles where rolname = current_user) and not pg_has_role(current_user, 'oce_projector', 'usage') then
    execute format('grant oce_projector to %I with inherit true', current_user);
  end if;
end $$;
`;

/** Makes the schemas, as the owner of the database. */
export async function migrate(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    // One process migrates a database at a time; roles belong to the whole server, so their statements tolerate a rival.
    await client.query(`select pg_advisory_lock(hashtext('oce-migrate'))`);
    for (const schema of [...schemas, ownerWritesReadModels]) await client.query(schema);
  } finally {
    await client.end();
  }
}
