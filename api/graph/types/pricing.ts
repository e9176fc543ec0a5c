import type { PriceDifference } from '../../../domain/pricing/compare-prices.ts';
import type { PriceList as StoredPriceList, Prices } from '../../../domain/pricing/events.ts';
import { builder } from '../builder.ts';
import { Currency, Package, PriceProposalStatus } from '../enums.ts';

export interface PackagePriceView {
  readonly package: 'starter' | 'professional' | 'enterprise';
  readonly monthlyFee: string;
  readonly yearlyFee: string | null;
  readonly includedTokens: number;
  readonly overage: boolean;
}
export interface ModelPriceView {
  readonly model: string;
  readonly perMillionTokens: string;
}
export interface PricesView {
  readonly validFrom: string;
  readonly currency: 'EUR' | 'CHF';
  readonly packages: readonly PackagePriceView[];
  readonly models: readonly ModelPriceView[];
  readonly weights: Prices['weights'];
}
export interface PriceListView extends PricesView {
  readonly version: number;
}
export interface PublishedPriceListView extends PriceListView {
  /** The last day it holds; null while no later list is known. */
  readonly validTo: string | null;
  readonly publishedAt: string;
  readonly publishedBy: string;
}
export interface PriceProposalView {
  readonly id: string;
  readonly status: 'open' | 'approved' | 'withdrawn';
  readonly prices: PricesView;
  readonly proposedAt: string;
  readonly proposedBy: string;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
  readonly version: number | null;
  readonly differences: readonly PriceDifference[];
}

const packages = ['starter', 'professional', 'enterprise'] as const;

export function pricesView(prices: Prices): PricesView {
  return {
    validFrom: prices.validFrom,
    currency: prices.currency,
    models: prices.models,
    weights: prices.weights,
    packages: packages.map((name) => ({ package: name, ...prices.packages[name], yearlyFee: prices.packages[name].yearlyFee ?? null })),
  };
}

export function priceListView(list: StoredPriceList): PriceListView {
  return { ...pricesView(list), version: list.version };
}

const PackagePrice = builder.objectRef<PackagePriceView>('PackagePrice').implement({
  fields: (t) => ({
    package: t.expose('package', { type: Package }),
    monthlyFee: t.expose('monthlyFee', { type: 'Decimal' }),
    yearlyFee: t.expose('yearlyFee', { type: 'Decimal', nullable: true, description: 'Twelve months at once; twelve monthly fees when null.' }),
    includedTokens: t.exposeInt('includedTokens'),
    overage: t.exposeBoolean('overage'),
  }),
});
const ModelPrice = builder.objectRef<ModelPriceView>('ModelPrice').implement({
  fields: (t) => ({ model: t.exposeString('model'), perMillionTokens: t.expose('perMillionTokens', { type: 'Decimal' }) }),
});
const TokenWeights = builder.objectRef<Prices['weights']>('TokenWeights').implement({
  description: 'What one token of a kind counts.',
  fields: (t) => ({
    input: t.expose('input', { type: 'Decimal' }),
    output: t.expose('output', { type: 'Decimal' }),
    cacheRead: t.expose('cacheRead', { type: 'Decimal' }),
  }),
});

export const PriceList = builder.objectRef<PriceListView>('PriceList').implement({
  fields: (t) => ({
    version: t.exposeInt('version'),
    validFrom: t.expose('validFrom', { type: 'Date' }),
    currency: t.exposeString('currency'),
    packages: t.field({ type: [PackagePrice], resolve: (list) => [...list.packages] }),
    models: t.field({ type: [ModelPrice], resolve: ({ models }) => [...models] }),
    weights: t.field({ type: TokenWeights, resolve: ({ weights }) => weights }),
  }),
});

export const PublishedPriceList = builder.objectRef<PublishedPriceListView>('PublishedPriceList').implement({
  description: 'A version as the operator sees it: how long it holds, and who published it.',
  fields: (t) => ({
    priceList: t.field({ type: PriceList, resolve: (list) => list }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true }),
    publishedAt: t.expose('publishedAt', { type: 'Instant' }),
    publishedBy: t.exposeString('publishedBy'),
  }),
});

const PriceDifferenceType = builder.objectRef<PriceDifference>('PriceDifference').implement({
  description: 'One figure that a proposal changes, against the list it would follow.',
  fields: (t) => ({
    what: t.exposeString('what'),
    of: t.exposeString('of'),
    before: t.string({ nullable: true, resolve: ({ before }) => before ?? null }),
    after: t.string({ nullable: true, resolve: ({ after }) => after ?? null }),
    percent: t.field({ type: 'Decimal', nullable: true, resolve: ({ percent }) => percent ?? null }),
  }),
});

export const PriceProposal = builder.objectRef<PriceProposalView>('PriceProposal').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    status: t.expose('status', { type: PriceProposalStatus }),
    currency: t.field({ type: Currency, resolve: ({ prices }) => prices.currency }),
    validFrom: t.field({ type: 'Date', resolve: ({ prices }) => prices.validFrom }),
    packages: t.field({ type: [PackagePrice], resolve: ({ prices }) => [...prices.packages] }),
    models: t.field({ type: [ModelPrice], resolve: ({ prices }) => [...prices.models] }),
    weights: t.field({ type: TokenWeights, resolve: ({ prices }) => prices.weights }),
    differences: t.field({ type: [PriceDifferenceType], resolve: ({ differences }) => [...differences] }),
    proposedAt: t.expose('proposedAt', { type: 'Instant' }),
    proposedBy: t.exposeString('proposedBy'),
    closedAt: t.expose('closedAt', { type: 'Instant', nullable: true }),
    closedBy: t.exposeString('closedBy', { nullable: true }),
    version: t.exposeInt('version', { nullable: true }),
  }),
});
