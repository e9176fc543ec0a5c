import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { isRejection } from '../../domain/kernel/rejection.ts';
import { batchBytes } from '../../domain/ledger/datev/batch.ts';
import type { DatevBatch } from '../../domain/ledger/journal.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { entriesById } from '../ledger/journal.ts';

export interface BatchFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The file of an exported batch, made again from the journal and held against the hash in the log. */
export async function datevBatchFile(db: Kysely<ReadTables>, batchId: string): Promise<BatchFile | undefined> {
  const row = await db.selectFrom('datev_batches').select('batch').where('tenant_id', '=', OPERATOR).where('batch_id', '=', batchId).executeTakeFirst();
  if (!row) return undefined;
  const { period, createdAt, settings, entryIds, sha256, fileName } = row.batch as DatevBatch;
  const bytes = batchBytes({ period, createdAt, settings, entries: await entriesById(db, period, entryIds) });
  if (isRejection(bytes)) throw new Error(`DATEV batch ${batchId} can't be made again: ${bytes.rejected}`);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`DATEV batch ${batchId} differs from its hash in the log`);
  return { fileName, bytes };
}
