import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { isRejection, type Rejection } from '../../domain/kernel/rejection.ts';
import { batchBytes, contentOf } from '../../domain/ledger/datev/batch.ts';
import { debtorsBytes } from '../../domain/ledger/datev/debtors-file.ts';
import type { DatevBatch } from '../../domain/ledger/journal.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { batchEntries } from '../ledger/batch-entries.ts';
import { findDebtorBatch } from '../ledger/debtor-batches.ts';

export interface BatchFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The file of an exported batch, made again from the journal and held against the hash in the log. */
export async function datevBatchFile(db: Kysely<ReadTables>, batchId: string): Promise<BatchFile | undefined> {
  const row = await db.selectFrom('datev_batches').select('batch').where('tenant_id', '=', OPERATOR).where('batch_id', '=', batchId).executeTakeFirst();
  if (!row) return undefined;
  const batch = row.batch as DatevBatch;
  return proven(batchId, batch, batchBytes(contentOf(batch, await batchEntries(db, batch))));
}

/** The same for master data, whose records stand in the log. */
export async function datevDebtorsFile(db: Kysely<ReadTables>, batchId: string): Promise<BatchFile | undefined> {
  const batch = await findDebtorBatch(db, batchId);
  return batch && proven(batchId, batch, debtorsBytes(batch));
}

function proven(batchId: string, { fileName, sha256 }: { fileName: string; sha256: string }, bytes: Uint8Array | Rejection): BatchFile {
  if (isRejection(bytes)) throw new Error(`DATEV batch ${batchId} can't be made again: ${bytes.rejected}`);
  const made = bytes as Uint8Array;
  if (createHash('sha256').update(made).digest('hex') !== sha256) throw new Error(`DATEV batch ${batchId} differs from its hash in the log`);
  return { fileName, bytes: made };
}
