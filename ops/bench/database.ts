import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../postgres/migrate.ts';

export async function query<R extends pg.QueryResultRow>(url: string, text: string, values: readonly unknown[] = []): Promise<readonly R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<R>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** A database of its own on the bench's server, empty or with the product's schemas. */
export async function database(server: string, options: { readonly migrated: boolean } = { migrated: true }) {
  const name = `bench_${randomBytes(5).toString('hex')}`;
  await query(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  if (options.migrated) await migrate(url.href);
  return { url: url.href, drop: () => query(server, `drop database if exists ${name} with (force)`) };
}
