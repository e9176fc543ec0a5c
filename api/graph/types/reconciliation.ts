import type { Difference, DifferenceKind, Figures } from '../../../projections/reconciliation/differences.ts';
import type { ReconciliationSummary, RequestOfDifference } from '../../../projections/reconciliation/reconciliation.ts';
import { builder } from '../builder.ts';
import { connection } from './page.ts';

export type ReconciliationView = Omit<ReconciliationSummary, 'bill'> & {
  readonly importedAt: string | null;
  readonly importedBy: string | null;
  readonly format: string | null;
  readonly lines: number | null;
};
export interface DifferenceView extends Difference {
  readonly provider: string;
  readonly explanation: { readonly reason: string; readonly by: string; readonly at: string } | null;
}

const DifferenceKindEnum = builder.enumType('DifferenceKind', {
  description:
    'not_metered: billed, and unknown to us. not_billed: metered, and not on the bill. tokens: other figures. model: another model. day: the same tokens on another day.',
  values: {
    not_metered: { value: 'not-metered' satisfies DifferenceKind },
    not_billed: { value: 'not-billed' satisfies DifferenceKind },
    tokens: { value: 'tokens' satisfies DifferenceKind },
    model: { value: 'model' satisfies DifferenceKind },
    day: { value: 'day' satisfies DifferenceKind },
  } as const,
});

const BilledFigures = builder.objectRef<Figures>('BilledFigures').implement({
  fields: (t) => ({ input: t.exposeInt('input'), output: t.exposeInt('output'), cacheRead: t.exposeInt('cacheRead') }),
});

const DifferenceExplanation = builder.objectRef<NonNullable<DifferenceView['explanation']>>('DifferenceExplanation').implement({
  fields: (t) => ({ reason: t.exposeString('reason'), by: t.exposeString('by'), at: t.expose('at', { type: 'Instant' }) }),
});

export const BillDifference = builder.objectRef<DifferenceView>('BillDifference').implement({
  description: "One difference between a provider's bill and our meters, with the request behind it where the report names requests.",
  fields: (t) => ({
    key: t.exposeString('key'),
    kind: t.field({ type: DifferenceKindEnum, resolve: ({ kind }) => kind }),
    day: t.expose('day', { type: 'Date' }),
    model: t.exposeString('model'),
    requestId: t.exposeString('requestId', { nullable: true }),
    tenantId: t.exposeString('tenantId', { nullable: true }),
    replyId: t.exposeString('replyId', { nullable: true }),
    billed: t.field({ type: BilledFigures, nullable: true, resolve: ({ billed }) => billed }),
    metered: t.field({ type: BilledFigures, nullable: true, resolve: ({ metered }) => metered }),
    billedTokens: t.exposeFloat('billedTokens'),
    meteredTokens: t.exposeFloat('meteredTokens'),
    tokens: t.exposeFloat('tokens', { description: 'By how many tokens both sides differ, kind by kind.' }),
    explanation: t.field({ type: DifferenceExplanation, nullable: true, resolve: ({ explanation }) => explanation }),
  }),
});
export const BillDifferenceConnection = connection('BillDifferenceConnection', BillDifference);

export const Reconciliation = builder.objectRef<ReconciliationView>('Reconciliation').implement({
  description: "A provider's bill of a month against our meters.",
  fields: (t) => ({
    provider: t.exposeString('provider'),
    month: t.expose('month', { type: 'Month' }),
    format: t.exposeString('format', { nullable: true }),
    lines: t.exposeInt('lines', { nullable: true }),
    importedAt: t.expose('importedAt', { type: 'Instant', nullable: true, description: 'Null while there is no bill.' }),
    importedBy: t.exposeString('importedBy', { nullable: true }),
    // A month's tokens may exceed what an Int holds.
    billedTokens: t.exposeFloat('billedTokens'),
    meteredTokens: t.exposeFloat('meteredTokens'),
    unexplainedTokens: t.exposeFloat('unexplainedTokens'),
    unexplainedShare: t.expose('unexplainedShare', { type: 'Decimal', description: 'Above 0.001 the month stays open.' }),
    blocks: t.exposeBoolean('blocks'),
    differences: t.exposeInt('differences'),
    open: t.exposeInt('open', { description: 'Differences that nobody has explained.' }),
  }),
});

const RequestOfDifferenceType = builder.objectRef<RequestOfDifference>('MeteredRequest').implement({
  fields: (t) => ({
    tenantId: t.exposeString('tenantId'),
    replyId: t.exposeString('replyId'),
    meteredAt: t.expose('meteredAt', { type: 'Instant' }),
    requestId: t.exposeString('requestId', { nullable: true }),
    inputTokens: t.exposeInt('inputTokens'),
    outputTokens: t.exposeInt('outputTokens'),
    cacheReadTokens: t.exposeInt('cacheReadTokens'),
  }),
});
export const MeteredRequestConnection = connection('MeteredRequestConnection', RequestOfDifferenceType);
