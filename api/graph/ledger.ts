import { exportDatevBatch } from '../../commands/ledger/export-datev-batch.ts';
import { lastDatevBatch } from '../../commands/ledger/last-datev-batch.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { accountName, skr03 } from '../../domain/ledger/chart-of-accounts.ts';
import { findDatevBatch, listDatevBatches, type DatevBatchSummary } from '../../projections/ledger/datev-batches.ts';
import { journalTotals, listJournalEntries } from '../../projections/ledger/journal.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { dispatch, settle } from './dispatch.ts';
import { actorNames } from './open.ts';
import { pageOf } from './page-of.ts';
import { rule } from './rules.ts';
import { DatevBatch, DatevBatchConnection, JournalEntryConnection, JournalTotals, type DatevBatchView } from './types/ledger.ts';
import { payload } from './types/payload.ts';

async function toBatches(context: Context, batches: readonly DatevBatchSummary[]): Promise<DatevBatchView[]> {
  const nameOf = await actorNames(
    context,
    OPERATOR,
    batches.map(({ exportedBy }) => exportedBy),
  );
  return batches.map((batch) => ({ ...batch, exportedBy: nameOf(batch.exportedBy) }));
}

const readBooks = rule({ permission: 'ledger:read', only: 'operator' });

builder.queryFields((t) => ({
  journal: t.field({
    type: JournalEntryConnection,
    args: { period: t.arg({ type: 'Month', required: true }), first: t.arg.int({ defaultValue: 50 }), after: t.arg.string() },
    extensions: readBooks,
    resolve: async (_, { period, ...page }, { deps }) => {
      const found = await deps.readDb.asOperator((db) => listJournalEntries(db, period, pageOf(page, 50)));
      return {
        ...found,
        nodes: found.nodes.map(({ entryId, bookedOn, document, text, currency, lines }) => ({
          id: entryId,
          bookedOn,
          document,
          text,
          lines: lines.map((line) => ({ ...line, accountName: accountName(skr03, line.account), currency })),
        })),
      };
    },
  }),
  journalTotals: t.field({
    type: JournalTotals,
    args: { period: t.arg({ type: 'Month', required: true }) },
    extensions: readBooks,
    resolve: (_, { period }, { deps }) => deps.readDb.asOperator((db) => journalTotals(db, period)),
  }),
  datevBatches: t.field({
    type: DatevBatchConnection,
    args: { first: t.arg.int({ defaultValue: 10 }), after: t.arg.string() },
    extensions: readBooks,
    resolve: async (_, page, context) => {
      const found = await context.deps.readDb.asOperator((db) => listDatevBatches(db, pageOf(page, 10)));
      return { ...found, nodes: await toBatches(context, found.nodes) };
    },
  }),
}));

const ExportDatevInput = builder.inputType('ExportDatevInput', { fields: (t) => ({ commandId: t.id(), period: t.field({ type: 'Month', required: true }) }) });
const DatevPayload = payload('DatevPayload', 'batch', DatevBatch);

builder.mutationFields((t) => ({
  exportDatev: t.field({
    type: DatevPayload,
    args: { input: t.arg({ type: ExportDatevInput, required: true }) },
    extensions: rule({ permission: 'ledger:post', only: 'operator' }),
    resolve: async (_, { input: { commandId, period } }, context) => {
      const { deps } = context;
      const outcome = await dispatch(context, exportDatevBatch, { period, settings: deps.datevSettings }, { commandId, tenantId: OPERATOR });
      return settle(context, outcome, async () => {
        const last = await lastDatevBatch(deps.handle.state, period);
        const found = last && (await deps.readDb.asOperator((db) => findDatevBatch(db, last.batchId)));
        return found ? (await toBatches(context, [found]))[0] : null;
      });
    },
  }),
}));
