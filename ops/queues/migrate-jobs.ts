import { createPostgresBackend, Queue } from 'bullmq';
import pg from 'pg';
import { surviveBrokenConnections } from '../postgres/broken-connections.ts';

/** Makes the queues' tables, which are BullMQ's, as the owner of the database, and lets the role of the jobs work with them. */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  surviveBrokenConnections();
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('oce-migrate'))`);
    const queue = new (Queue as unknown as new (name: string, options: object, backend: unknown) => Queue)(
      'migration',
      { connection: { connectionString: ownerUrl, migrate: true, max: 1 } },
      createPostgresBackend,
    );
    queue.on('error', () => undefined);
    await queue.waitUntilReady().finally(() => queue.close());
    await client.query(`
      grant usage on schema bullmq to oce_jobs;
      grant select, insert, update, delete on all tables in schema bullmq to oce_jobs;
      grant usage, select, update on all sequences in schema bullmq to oce_jobs;
      grant execute on all routines in schema bullmq to oce_jobs;`);
  } finally {
    await client.end();
  }
}
