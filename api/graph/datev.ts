import { chooseDatevSettings } from '../../commands/ledger/choose-datev-settings.ts';
import { exportDatevDebtors } from '../../commands/ledger/export-datev-debtors.ts';
import { exportDatevMonth } from '../../commands/ledger/export-datev-month.ts';
import { recordExchangeRate } from '../../commands/ledger/record-exchange-rate.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { checkExtf } from '../../domain/ledger/datev/check-extf.ts';
import { debtorsFolding } from '../../domain/ledger/debtors.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { datevBatchFile, datevDebtorsFile, type BatchFile } from '../../projections/datev/batch-file.ts';
import { findDatevSettings, listExchangeRates } from '../../projections/ledger/books.ts';
import { findDatevBatch, listDatevBatches, type DatevBatchSummary } from '../../projections/ledger/datev-batches.ts';
import { listDebtorBatches, type DebtorBatch } from '../../projections/ledger/debtor-batches.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { dispatch, envelopeOf, settle } from './dispatch.ts';
import { actorNames } from './open.ts';
import { pageOf } from './page-of.ts';
import { rule } from './rules.ts';
import {
  ChartName,
  DatevBatch,
  DatevBatchConnection,
  DatevDebtorBatch,
  DatevSettingsType,
  ExchangeRateType,
  type DatevBatchView,
  type DatevDebtorBatchView,
} from './types/datev.ts';
import { payload } from './types/payload.ts';

const readBooks = rule({ permission: 'ledger:read', only: 'operator' });
const keepBooks = rule({ permission: 'ledger:post', only: 'operator' });

const checked = async (file: Promise<BatchFile | undefined>) => ({ faults: checkExtf((await file)?.bytes ?? new Uint8Array()) });

async function named<T extends { readonly exportedBy: string }>(context: Context, batches: readonly T[]): Promise<readonly T[]> {
  const nameOf = await actorNames(
    context,
    OPERATOR,
    batches.map(({ exportedBy }) => exportedBy),
  );
  return batches.map((batch) => ({ ...batch, exportedBy: nameOf(batch.exportedBy) }));
}
async function toBatches(context: Context, batches: readonly DatevBatchSummary[]): Promise<DatevBatchView[]> {
  const { readDb } = context.deps;
  return (await named(context, batches)).map((batch) => ({ ...batch, check: () => checked(readDb.asOperator((db) => datevBatchFile(db, batch.id))) }));
}
async function toDebtorBatches(context: Context, batches: readonly DebtorBatch[]): Promise<DatevDebtorBatchView[]> {
  const { readDb } = context.deps;
  return (await named(context, batches)).map((batch) => ({ ...batch, check: () => checked(readDb.asOperator((db) => datevDebtorsFile(db, batch.id))) }));
}

builder.queryFields((t) => ({
  datevBatches: t.field({
    type: DatevBatchConnection,
    args: { first: t.arg.int({ defaultValue: 10 }), after: t.arg.string() },
    extensions: readBooks,
    resolve: async (_, page, context) => {
      const found = await context.deps.readDb.asOperator((db) => listDatevBatches(db, pageOf(page, 10)));
      return { ...found, nodes: await toBatches(context, found.nodes) };
    },
  }),
  datevDebtorBatches: t.field({
    type: [DatevDebtorBatch],
    args: { first: t.arg.int({ defaultValue: 10 }) },
    extensions: readBooks,
    resolve: async (_, page, context) => {
      const found = await context.deps.readDb.asOperator((db) => listDebtorBatches(db, pageOf(page, 10).first));
      return toDebtorBatches(context, found);
    },
  }),
  datevSettings: t.field({
    type: DatevSettingsType,
    extensions: readBooks,
    resolve: async (_, __, { deps }) => (await deps.readDb.asOperator(findDatevSettings)) ?? deps.datevSettings,
  }),
  exchangeRates: t.field({
    type: [ExchangeRateType],
    extensions: readBooks,
    resolve: async (_, __, { deps }) => [...(await deps.readDb.asOperator(listExchangeRates))],
  }),
}));

const ExportDatevInput = builder.inputType('ExportDatevInput', { fields: (t) => ({ commandId: t.id(), period: t.field({ type: 'Month', required: true }) }) });
const DatevPayload = payload('DatevPayload', 'batch', DatevBatch, 'With more rows than one file takes, the last of several.');
const ExportDatevDebtorsInput = builder.inputType('ExportDatevDebtorsInput', { fields: (t) => ({ commandId: t.id() }) });
const DatevDebtorsPayload = payload('DatevDebtorsPayload', 'batch', DatevDebtorBatch);
const CostCentresInput = builder.inputType('DatevCostCentresInput', {
  fields: (t) => ({ baseFee: t.string({ required: true }), usage: t.string({ required: true }) }),
});
const ChooseDatevSettingsInput = builder.inputType('ChooseDatevSettingsInput', {
  fields: (t) => ({
    commandId: t.id(),
    consultant: t.int({ required: true }),
    client: t.int({ required: true }),
    accountLength: t.int({ required: true }),
    fiscalYearStart: t.string({ required: true }),
    chart: t.field({ type: ChartName, required: true }),
    locked: t.boolean({ required: true }),
    initials: t.string({ required: true }),
    costCentres: t.field({ type: CostCentresInput }),
    documentLinks: t.boolean(),
  }),
});
const DatevSettingsPayload = payload('DatevSettingsPayload', 'settings', DatevSettingsType);
const RecordExchangeRateInput = builder.inputType('RecordExchangeRateInput', {
  fields: (t) => ({
    commandId: t.id(),
    month: t.field({ type: 'Month', required: true }),
    rate: t.field({ type: 'Decimal', required: true }),
    source: t.string({ required: true }),
  }),
});
const ExchangeRatePayload = payload('ExchangeRatePayload', 'rate', ExchangeRateType);

builder.mutationFields((t) => ({
  exportDatev: t.field({
    type: DatevPayload,
    args: { input: t.arg({ type: ExportDatevInput, required: true }) },
    extensions: keepBooks,
    resolve: async (_, { input: { commandId, period } }, context) => {
      const { deps } = context;
      // Each part derives from the one intent, so that a repeat exports nothing more.
      const intent = envelopeOf(context, 'ExportDatevBatch', { commandId, tenantId: OPERATOR });
      const { outcome, batches } = await exportDatevMonth(deps.handle, { period, settings: deps.datevSettings }, (part) => ({
        ...intent,
        commandId: part === 1 ? intent.commandId : `${intent.commandId}/${part}`,
      }));
      return settle(context, outcome, async () => {
        const last = batches.at(-1);
        const found = last && (await deps.readDb.asOperator((db) => findDatevBatch(db, last.batchId)));
        return found ? (await toBatches(context, [found]))[0] : null;
      });
    },
  }),
  exportDatevDebtors: t.field({
    type: DatevDebtorsPayload,
    args: { input: t.arg({ type: ExportDatevDebtorsInput, required: true }) },
    extensions: keepBooks,
    resolve: async (_, { input: { commandId } }, context) => {
      const { deps } = context;
      const outcome = await dispatch(context, exportDatevDebtors, { settings: deps.datevSettings }, { commandId, tenantId: OPERATOR });
      return settle(context, outcome, async () => {
        const last = (await deps.handle.state(debtorsFolding, stream.debtors(entity))).batches.at(-1);
        const found = (await deps.readDb.asOperator((db) => listDebtorBatches(db, 20))).find(({ id }) => id === last?.batchId);
        return found ? (await toDebtorBatches(context, [found]))[0] : null;
      });
    },
  }),
  chooseDatevSettings: t.field({
    type: DatevSettingsPayload,
    args: { input: t.arg({ type: ChooseDatevSettingsInput, required: true }) },
    extensions: keepBooks,
    resolve: async (_, { input: { commandId, costCentres, documentLinks, ...settings } }, context) => {
      const chosen = { ...settings, ...(costCentres && { costCentres }), ...(typeof documentLinks === 'boolean' && { documentLinks }) };
      const outcome = await dispatch(context, chooseDatevSettings, chosen, { commandId, tenantId: OPERATOR });
      return settle(context, outcome, () => context.deps.readDb.asOperator(findDatevSettings));
    },
  }),
  recordExchangeRate: t.field({
    type: ExchangeRatePayload,
    args: { input: t.arg({ type: RecordExchangeRateInput, required: true }) },
    extensions: keepBooks,
    resolve: async (_, { input: { commandId, ...rate } }, context) => {
      const outcome = await dispatch(context, recordExchangeRate, { currency: 'CHF', ...rate }, { commandId, tenantId: OPERATOR });
      return settle(context, outcome, async () => (await context.deps.readDb.asOperator(listExchangeRates)).find(({ month }) => month === rate.month));
    },
  }),
}));
