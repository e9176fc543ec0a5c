import type { Kysely } from 'kysely';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import type { LeftOut } from '../../domain/ledger/datev/left-out.ts';
import type { DatevDebtors } from '../../domain/ledger/debtors.ts';
import { DatevDebtorsExported } from '../../domain/ledger/events.ts';
import { actorRef } from '../access/actors.ts';
import { json, on, projection, put, table, text } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

export const debtorBatches = table({
  name: 'debtor_batches',
  columns: { tenant_id: text, batch_id: text, exported_at: text, exported_by: text, batch: json },
  key: ['tenant_id', 'batch_id'],
  indexes: [['exported_at desc', 'batch_id desc']],
});

export const debtorBatchesProjection = projection({
  name: 'debtor-batches',
  version: 1,
  answers: 'Which master data did DATEV get, when and from whom?',
  tables: [debtorBatches],
  handlers: [
    on(DatevDebtorsExported, (batch, { meta }) =>
      put(debtorBatches, { tenant_id: OPERATOR, batch_id: batch.batchId, exported_at: meta.at, exported_by: actorRef(meta.actor), batch }),
    ),
  ],
});

export interface DebtorBatch {
  readonly id: string;
  readonly fileName: string;
  readonly rows: number;
  readonly sha256: string;
  readonly exportedAt: Instant;
  /** An actor reference, see `nameActors`. */
  readonly exportedBy: string;
  readonly leftOut: readonly LeftOut[];
}

/** The newest, first. */
export async function listDebtorBatches(db: Kysely<ReadTables>, first: number): Promise<readonly DebtorBatch[]> {
  const rows = await db
    .selectFrom('debtor_batches')
    .selectAll()
    .where('tenant_id', '=', OPERATOR)
    .orderBy('exported_at', 'desc')
    .orderBy('batch_id', 'desc')
    .limit(first)
    .execute();
  return rows.map((row) => {
    const { fileName, rows: count, sha256, leftOut = [] } = row.batch as DatevDebtors;
    return { id: row.batch_id, fileName, rows: count, sha256, exportedAt: row.exported_at, exportedBy: row.exported_by, leftOut };
  });
}

export async function findDebtorBatch(db: Kysely<ReadTables>, batchId: string): Promise<DatevDebtors | undefined> {
  const row = await db.selectFrom('debtor_batches').select('batch').where('tenant_id', '=', OPERATOR).where('batch_id', '=', batchId).executeTakeFirst();
  return row && (row.batch as DatevDebtors);
}
