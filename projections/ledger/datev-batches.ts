import type { Kysely } from 'kysely';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import type { Instant, Month } from '../../domain/kernel/time.ts';
import { DatevBatchExported } from '../../domain/ledger/events.ts';
import type { LeftOut } from '../../domain/ledger/datev/left-out.ts';
import type { DatevBatch } from '../../domain/ledger/journal.ts';
import { actorRef } from '../access/actors.ts';
import { newestFirst } from '../kernel/keyset.ts';
import type { Page, Paged } from '../kernel/page.ts';
import { integer, json, on, projection, put, table, text, type RowOf } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

export const datevBatches = table({
  name: 'datev_batches',
  columns: {
    tenant_id: text,
    batch_id: text,
    period: text,
    /** Everything up to this place in the month's journal is at DATEV. */ exported_to: integer,
    exported_at: text,
    exported_by: text,
    batch: json,
  },
  key: ['tenant_id', 'batch_id'],
  indexes: [['exported_at desc', 'batch_id desc']],
});

export const datevBatchesProjection = projection({
  name: 'datev-batches',
  version: 2,
  answers: 'Which DATEV batches were exported, by whom, with which hash?',
  tables: [datevBatches],
  handlers: [
    on(DatevBatchExported, (batch, { meta, revision }) =>
      put(datevBatches, {
        tenant_id: OPERATOR,
        batch_id: batch.batchId,
        period: batch.period,
        // A batch of the first releases held all that stood before it.
        exported_to: batch.revisions?.to ?? revision,
        exported_at: meta.at,
        exported_by: actorRef(meta.actor),
        batch,
      }),
    ),
  ],
});

export interface DatevBatchSummary {
  readonly id: string;
  readonly period: Month;
  readonly fileName: string;
  readonly rows: number;
  readonly sha256: string;
  readonly exportedAt: Instant;
  /** An actor reference, see `nameActors`. */
  readonly exportedBy: string;
  readonly leftOut: readonly LeftOut[];
}

/** Newest first, in the operator's scope. */
export async function listDatevBatches(db: Kysely<ReadTables>, page: Page): Promise<Paged<DatevBatchSummary>> {
  const matching = db.selectFrom('datev_batches').where('tenant_id', '=', OPERATOR);
  return newestFirst(matching, { select: (q) => q.selectAll(), by: ['exported_at', 'batch_id'], page, node: summary });
}

export async function findDatevBatch(db: Kysely<ReadTables>, batchId: string): Promise<DatevBatchSummary | undefined> {
  const row = await db.selectFrom('datev_batches').selectAll().where('tenant_id', '=', OPERATOR).where('batch_id', '=', batchId).executeTakeFirst();
  return row && summary(row);
}

function summary(row: RowOf<typeof datevBatches>): DatevBatchSummary {
  const { fileName, rows, sha256, leftOut = [] } = row.batch as DatevBatch;
  return { id: row.batch_id, period: row.period, fileName, rows, sha256, exportedAt: row.exported_at, exportedBy: row.exported_by, leftOut };
}
