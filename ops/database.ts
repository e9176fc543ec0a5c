import { join } from 'node:path';
import type { Config } from './config.ts';
import type { DataFolder } from './data-folder.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './postgres/embedded.ts';
import { type Database, openLogin } from './postgres/login.ts';
import { migrate } from './postgres/migrate.ts';
import { migrateJobs } from './queues/migrate-jobs.ts';

/** The database of this installation with everything in it, and the ways in: the owner's and the application's. */
export async function openDatabase(
  config: Pick<Config, 'DATABASE_URL' | 'DATABASE_OWNER_URL' | 'REDIS_URL'>,
  data: Pick<DataFolder, 'path'>,
): Promise<Database & { readonly embedded: EmbeddedPostgres | undefined }> {
  const embedded = config.DATABASE_URL ? undefined : await startEmbeddedPostgres(join(data.path, 'postgres'));
  const ownerUrl = config.DATABASE_OWNER_URL ?? config.DATABASE_URL ?? embedded?.url ?? '';
  await migrate(ownerUrl);
  if (!config.REDIS_URL) await migrateJobs(ownerUrl);
  return { ...(await openLogin(ownerUrl, config.DATABASE_OWNER_URL && config.DATABASE_URL)), embedded };
}
