import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../postgres/migrate.ts';

/** A fresh, migrated database on the Postgres that the test run started; dropped at the end. */
export async function testDatabase(): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const admin = process.env['OCE_TEST_POSTGRES'];
  if (!admin) throw new Error('OCE_TEST_POSTGRES is not set; run the tests with npm test, which starts a Postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await query(admin, `create database ${name}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  await migrate(url.href);
  return { url: url.href, drop: () => query(admin, `drop database if exists ${name} with (force)`) };
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
