import { previewInvoices, type PreviewedInvoice } from '../../commands/invoices/preview-invoices.ts';
import { prepareInvoiceRun } from '../../commands/invoices/prepare-invoice-run.ts';
import { releaseInvoiceRun } from '../../commands/invoices/release-invoice-run.ts';
import { startInvoiceRun } from '../../commands/invoices/start-invoice-run.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { isRejection } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { findInvoiceRun, listInvoiceRunRefusals, listInvoiceRuns, type InvoiceRunSummary } from '../../projections/invoices/invoice-runs.ts';
import { listTenantIds } from '../../projections/tenants/tenants.ts';
import { sentence } from '../errors.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { dispatch, settle } from './dispatch.ts';
import { toLines } from './invoices.ts';
import { today } from './now.ts';
import { actorNames } from './open.ts';
import { pageOf } from './page-of.ts';
import { rule } from './rules.ts';
import { InvoiceDraft, InvoiceRun, InvoiceRunConnection, type InvoiceDraftView, type InvoiceRunView } from './types/invoices.ts';
import { payload } from './types/payload.ts';
import { toRefusal } from './types/refusal.ts';

function toDraft(context: Context, { tenantId, customerName, draft }: PreviewedInvoice): InvoiceDraftView {
  if (isRejection(draft))
    return { tenantId, customerName, net: '0.00', vat: '0.00', gross: '0.00', currency: 'EUR', lines: [], refusal: toRefusal(draft, context.locale) };
  return {
    tenantId,
    customerName,
    net: draft.net,
    vat: draft.vat,
    gross: draft.gross,
    currency: draft.currency,
    lines: toLines(context, draft),
    refusal: null,
  };
}

async function toRuns(context: Context, runs: readonly InvoiceRunSummary[]): Promise<InvoiceRunView[]> {
  const nameOf = await actorNames(
    context,
    OPERATOR,
    runs.map(({ startedBy }) => startedBy),
  );
  return Promise.all(
    runs.map(async (run) => {
      const refusals = run.refused === 0 ? [] : await context.deps.readDb.asOperator((db) => listInvoiceRunRefusals(db, run.id));
      return {
        ...run,
        startedBy: nameOf(run.startedBy),
        refusals: refusals.map((refusal) => ({ ...refusal, message: sentence({ rejected: refusal.code, info: {} }, context.locale) })),
      };
    }),
  );
}

export async function invoiceRunOf(context: Context, id: string): Promise<InvoiceRunView | null> {
  const found = await context.deps.readDb.asOperator((db) => findInvoiceRun(db, id));
  const [view] = found ? await toRuns(context, [found]) : [];
  return view ?? null;
}

function runIdOf(streamId: string): string {
  return streamId.slice(stream.invoiceRun('x').length - 1);
}

const finance = rule({ permission: 'invoices:issue', only: 'operator' });

builder.queryFields((t) => ({
  invoiceRunPreview: t.field({
    type: [InvoiceDraft],
    args: { period: t.arg({ type: 'Month', required: true }), asOf: t.arg({ type: 'Date' }) },
    extensions: finance,
    description: 'What an invoice run for the period would issue, without issuing it.',
    resolve: async (_, { period, asOf }, context) => {
      const { deps } = context;
      const tenantIds = await deps.readDb.asOperator(listTenantIds);
      const previews = await previewInvoices(deps.handle.state, { period, asOf: asOf ?? undefined, tenantIds, today: today(context) });
      return previews.map((preview) => toDraft(context, preview));
    },
  }),
  invoiceRun: t.field({
    type: InvoiceRun,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    extensions: finance,
    resolve: (_, { id }, context) => invoiceRunOf(context, id),
  }),
  invoiceRuns: t.field({
    type: InvoiceRunConnection,
    args: { first: t.arg.int({ defaultValue: 10 }), after: t.arg.string() },
    extensions: finance,
    resolve: async (_, page, context) => {
      const found = await context.deps.readDb.asOperator((db) => listInvoiceRuns(db, pageOf(page, 10)));
      return { ...found, nodes: await toRuns(context, found.nodes) };
    },
  }),
}));

const StartInvoiceRunInput = builder.inputType('StartInvoiceRunInput', {
  fields: (t) => ({ commandId: t.id(), period: t.field({ type: 'Month', required: true }), asOf: t.field({ type: 'Date' }) }),
});
const PrepareInvoiceRunInput = builder.inputType('PrepareInvoiceRunInput', {
  fields: (t) => ({ commandId: t.id(), period: t.field({ type: 'Month', required: true }) }),
});
const ReleaseInvoiceRunInput = builder.inputType('ReleaseInvoiceRunInput', { fields: (t) => ({ commandId: t.id(), id: t.id({ required: true }) }) });
const InvoiceRunPayload = payload('InvoiceRunPayload', 'run', InvoiceRun);

builder.mutationFields((t) => ({
  prepareInvoiceRun: t.field({
    type: InvoiceRunPayload,
    args: { input: t.arg({ type: PrepareInvoiceRunInput, required: true }) },
    extensions: finance,
    description: 'Gets the run of a month that is over ready. It comes by itself too, once the month is over.',
    resolve: async (_, { input: { commandId, period } }, context) => {
      const tenantIds = [...(await context.deps.readDb.asOperator(listTenantIds))];
      const outcome = await dispatch(context, prepareInvoiceRun, { period, tenantIds }, { commandId, tenantId: OPERATOR });
      return settle(context, outcome, () => (outcome.ok ? invoiceRunOf(context, runIdOf(outcome.streamId)) : Promise.resolve(null)));
    },
  }),
  releaseInvoiceRun: t.field({
    type: InvoiceRunPayload,
    args: { input: t.arg({ type: ReleaseInvoiceRunInput, required: true }) },
    extensions: finance,
    description: 'Releases a prepared run: its invoices are issued and mailed.',
    resolve: async (_, { input: { commandId, id: runId } }, context) => {
      const tenantIds = [...(await context.deps.readDb.asOperator(listTenantIds))];
      const outcome = await dispatch(context, releaseInvoiceRun, { runId, tenantIds }, { commandId, tenantId: OPERATOR });
      return settle(context, outcome, () => invoiceRunOf(context, runId));
    },
  }),
  startInvoiceRun: t.field({
    type: InvoiceRunPayload,
    args: { input: t.arg({ type: StartInvoiceRunInput, required: true }) },
    extensions: finance,
    resolve: async (_, { input: { commandId, period, asOf } }, context) => {
      const tenantIds = [...(await context.deps.readDb.asOperator(listTenantIds))];
      const outcome = await dispatch(context, startInvoiceRun, { period, tenantIds, ...(asOf && { asOf }) }, { commandId, tenantId: OPERATOR });
      return settle(context, outcome, () => (outcome.ok ? invoiceRunOf(context, runIdOf(outcome.streamId)) : Promise.resolve(null)));
    },
  }),
}));
