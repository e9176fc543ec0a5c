import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../ops/testing/postgres.ts';
import { postgresArchive } from './postgres-archive.ts';

const file = (tenantId: string, text: string) => {
  const bytes = Buffer.from(text);
  return { tenantId, sha256: createHash('sha256').update(bytes).digest('hex'), mediaType: 'application/pdf', bytes };
};
const [one, two] = [file('tenant-a', 'Rechnung eins'), file('tenant-b', 'Rechnung zwei')];

let database: Awaited<ReturnType<typeof testDatabase>>;
let archive: ReturnType<typeof postgresArchive>;
let owner: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
  archive = postgresArchive(database.url, { release: '1.0.0' });
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});
afterAll(async () => {
  await archive.close();
  await owner.end();
  await database.drop();
});

describe('the archive in PostgreSQL', () => {
  it('keeps files of several customers at once, to the byte, and the first of two for good', async () => {
    await archive.keep([one, two]);
    await postgresArchiveOf('2.0.0', (later) => later.keep([one]));
    expect(await archive.read('tenant-a', one.sha256)).toEqual({ ...one, release: '1.0.0' });
    expect(await archive.read('tenant-b', two.sha256)).toEqual({ ...two, release: '1.0.0' });
  });

  it('gives no customer the file of another, not even by its hash (GQL-3)', async () => {
    expect(await archive.read('tenant-b', one.sha256)).toBeUndefined();
    await owner.query('begin; set local role oce_archive');
    expect((await owner.query('select * from archive.files')).rows).toEqual([]);
    await owner.query('rollback');
  });

  it('takes no file under the hash of another', async () => {
    await expect(archive.keep([{ ...one, tenantId: 'tenant-c', bytes: Buffer.from('etwas anderes') }])).rejects.toThrow('check constraint');
  });

  it('lets nobody change or remove a file, neither the product nor the owner of the table', async () => {
    for (const change of [`update archive.files set bytes = ''`, 'delete from archive.files', 'truncate archive.files']) {
      await owner.query('begin; set local role oce_archive');
      await expect(owner.query(change)).rejects.toThrow('permission denied');
      await owner.query('rollback');
      await expect(owner.query(change)).rejects.toThrow('the archive is append-only');
    }
  });
});

async function postgresArchiveOf(release: string, work: (archive: ReturnType<typeof postgresArchive>) => Promise<void>): Promise<void> {
  const later = postgresArchive(database.url, { release });
  await work(later).finally(() => later.close());
}
