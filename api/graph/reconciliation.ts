import { explainDifference } from '../../commands/reconciliation/explain-difference.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { listRequestsOfDifference, reconcile, unexplainedShare, type ReconciliationSummary } from '../../projections/reconciliation/reconciliation.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { dispatch, settle } from './dispatch.ts';
import { actorNames } from './open.ts';
import { pageOf } from './page-of.ts';
import { rule } from './rules.ts';
import { payload } from './types/payload.ts';
import { BillDifferenceConnection, MeteredRequestConnection, Reconciliation, type DifferenceView, type ReconciliationView } from './types/reconciliation.ts';

const books = rule({ permission: 'ledger:read', only: 'operator' });

async function toViews(context: Context, summaries: readonly ReconciliationSummary[]): Promise<ReconciliationView[]> {
  const nameOf = await actorNames(
    context,
    OPERATOR,
    summaries.flatMap(({ bill }) => (bill ? [bill.importedBy] : [])),
  );
  return summaries.map(({ bill, ...rest }) => ({
    ...rest,
    format: bill?.format ?? null,
    lines: bill?.lines ?? null,
    importedAt: bill?.importedAt ?? null,
    importedBy: bill ? nameOf(bill.importedBy) : null,
  }));
}

builder.queryFields((t) => ({
  reconciliations: t.field({
    type: [Reconciliation],
    args: { month: t.arg({ type: 'Month', required: true }) },
    extensions: books,
    description: 'Every provider that billed for the month, or should have, against our meters.',
    resolve: async (_, { month }, context) => toViews(context, await context.deps.readDb.asOperator((db) => unexplainedShare(db, month))),
  }),
  billDifferences: t.field({
    type: BillDifferenceConnection,
    args: {
      provider: t.arg.string({ required: true }),
      month: t.arg({ type: 'Month', required: true }),
      onlyOpen: t.arg.boolean({ defaultValue: false }),
      first: t.arg.int({ defaultValue: 50 }),
      after: t.arg.string(),
    },
    extensions: books,
    description: 'In what a bill and our meters differ, in the order of the days.',
    resolve: async (_, { provider, month, onlyOpen, ...page }, context) => {
      const { differences } = await context.deps.readDb.asOperator((db) => reconcile(db, provider, month));
      const matching = differences.filter(({ explanation, tokens }) => !onlyOpen || (explanation === null && tokens > 0));
      const from = page.after ? matching.findIndex(({ key }) => key === page.after) + 1 : 0;
      const shown = matching.slice(from, from + pageOf(page, 50).first);
      const nameOf = await actorNames(
        context,
        OPERATOR,
        shown.flatMap(({ explanation }) => (explanation ? [explanation.by] : [])),
      );
      const nodes = shown.map(({ explanation, ...rest }): DifferenceView => ({
        ...rest,
        provider,
        explanation: explanation && { ...explanation, by: nameOf(explanation.by) },
      }));
      return { nodes, hasNextPage: from + shown.length < matching.length, endCursor: shown.at(-1)?.key ?? null, totalCount: matching.length };
    },
  }),
  requestsOfDifference: t.field({
    type: MeteredRequestConnection,
    args: {
      provider: t.arg.string({ required: true }),
      day: t.arg({ type: 'Date', required: true }),
      model: t.arg.string({ required: true }),
      first: t.arg.int({ defaultValue: 50 }),
      after: t.arg.string(),
    },
    extensions: books,
    description: 'Our calls of one day and model, where the report of the provider names no requests.',
    resolve: (_, { provider, day, model, ...page }, { deps }) =>
      deps.readDb.asOperator((db) => listRequestsOfDifference(db, { provider, day, model }, pageOf(page, 50))),
  }),
}));

const ExplainDifferenceInput = builder.inputType('ExplainDifferenceInput', {
  fields: (t) => ({
    commandId: t.id(),
    provider: t.string({ required: true }),
    month: t.field({ type: 'Month', required: true }),
    difference: t.string({ required: true, description: 'The key of the difference.' }),
    reason: t.string({ required: true }),
  }),
});
const ReconciliationPayload = payload('ReconciliationPayload', 'reconciliation', Reconciliation);

builder.mutationFields((t) => ({
  explainDifference: t.field({
    type: ReconciliationPayload,
    args: { input: t.arg({ type: ExplainDifferenceInput, required: true }) },
    extensions: rule({ permission: 'ledger:post', only: 'operator' }),
    description: 'Gives the reason for a difference; it holds for the figures as they are now.',
    resolve: async (_, { input: { commandId, provider, month, difference, reason } }, context) => {
      const { readDb } = context.deps;
      const { differences } = await readDb.asOperator((db) => reconcile(db, provider, month));
      const { billedTokens = 0, meteredTokens = 0 } = differences.find(({ key }) => key === difference) ?? {};
      const outcome = await dispatch(
        context,
        explainDifference,
        { provider, month, difference, billedTokens, meteredTokens, reason },
        { commandId, tenantId: OPERATOR },
      );
      return settle(context, outcome, async () => {
        const all = await toViews(context, await readDb.asOperator((db) => unexplainedShare(db, month)));
        return all.find((one) => one.provider === provider) ?? null;
      });
    },
  }),
}));
