import { approvePriceList } from '../../commands/pricing/approve-price-list.ts';
import { proposePriceList } from '../../commands/pricing/propose-price-list.ts';
import { withdrawPriceList } from '../../commands/pricing/withdraw-price-list.ts';
import { PriceListProposed, type PriceList as StoredPriceList } from '../../domain/pricing/events.ts';
import { comparePrices } from '../../domain/pricing/compare-prices.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { listPriceLists, listPriceProposals, type PriceProposal as FoundProposal } from '../../projections/pricing/price-lists.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { dispatch, settle } from './dispatch.ts';
import { Currency, Package } from './enums.ts';
import { actorNames } from './open.ts';
import { rule } from './rules.ts';
import { payload } from './types/payload.ts';
import { PriceProposal, pricesView, type PriceProposalView } from './types/pricing.ts';

/** The list that a proposal follows, or followed. */
function predecessor(lists: readonly StoredPriceList[], { version, prices }: FoundProposal): StoredPriceList | undefined {
  return lists.find((list) => list.currency === prices.currency && (version === null || list.version < version));
}

async function proposals(context: Context): Promise<PriceProposalView[]> {
  const [found, published] = await context.deps.readDb.asOperator(async (db) => [await listPriceProposals(db), await listPriceLists(db)] as const);
  const lists = published.map(({ list }) => list);
  const nameOf = await actorNames(
    context,
    OPERATOR,
    found.flatMap(({ proposedBy, closedBy }) => [proposedBy, ...(closedBy === null ? [] : [closedBy])]),
  );
  return found.map((proposal) => {
    const before = predecessor(lists, proposal);
    return {
      id: proposal.proposalId,
      status: proposal.status,
      prices: pricesView(proposal.prices),
      proposedAt: proposal.proposedAt,
      proposedBy: nameOf(proposal.proposedBy),
      closedAt: proposal.closedAt,
      closedBy: proposal.closedBy === null ? null : nameOf(proposal.closedBy),
      version: proposal.version,
      differences: before ? comparePrices(before, proposal.prices) : [],
    };
  });
}

const proposalOf = async (context: Context, id: string) => (await proposals(context)).find((proposal) => proposal.id === id);

builder.queryFields((t) => ({
  priceProposals: t.field({
    type: [PriceProposal],
    extensions: rule({ permission: 'pricing:read', only: 'operator' }),
    description: 'Proposed prices, newest first, each with what it changes.',
    resolve: async (_, __, context) => proposals(context),
  }),
}));

const PackagePriceInput = builder.inputType('PackagePriceInput', {
  fields: (t) => ({
    package: t.field({ type: Package, required: true }),
    monthlyFee: t.field({ type: 'Decimal', required: true }),
    yearlyFee: t.field({ type: 'Decimal' }),
    includedTokens: t.int({ required: true }),
    overage: t.boolean({ required: true }),
  }),
});
const ModelPriceInput = builder.inputType('ModelPriceInput', {
  fields: (t) => ({ model: t.string({ required: true }), perMillionTokens: t.field({ type: 'Decimal', required: true }) }),
});
const TokenWeightsInput = builder.inputType('TokenWeightsInput', {
  fields: (t) => ({
    input: t.field({ type: 'Decimal', required: true }),
    output: t.field({ type: 'Decimal', required: true }),
    cacheRead: t.field({ type: 'Decimal', required: true }),
  }),
});
const ProposePriceListInput = builder.inputType('ProposePriceListInput', {
  fields: (t) => ({
    commandId: t.id(),
    validFrom: t.field({ type: 'Date', required: true }),
    currency: t.field({ type: Currency, required: true }),
    packages: t.field({ type: [PackagePriceInput], required: true }),
    models: t.field({ type: [ModelPriceInput], required: true }),
    weights: t.field({ type: TokenWeightsInput, required: true }),
    reason: t.string(),
  }),
});
const PriceProposalInput = builder.inputType('PriceProposalInput', {
  fields: (t) => ({ commandId: t.id(), proposalId: t.id({ required: true }), reason: t.string() }),
});
const PriceProposalPayload = payload('PriceProposalPayload', 'proposal', PriceProposal);

/** A package that is left out is refused as invalid input by the command itself. */
function packagesOf(
  given: readonly {
    package: 'starter' | 'professional' | 'enterprise';
    yearlyFee?: string | null | undefined;
    monthlyFee: string;
    includedTokens: number;
    overage: boolean;
  }[],
) {
  return Object.fromEntries(
    given.map(({ package: booked, yearlyFee, ...price }) => [booked, { ...price, ...(yearlyFee && { yearlyFee }) }]),
  ) as StoredPriceList['packages'];
}

builder.mutationFields((t) => ({
  proposePriceList: t.field({
    type: PriceProposalPayload,
    args: { input: t.arg({ type: ProposePriceListInput, required: true }) },
    extensions: rule({ permission: 'pricing:propose', only: 'operator' }),
    resolve: async (_, { input: { commandId, reason, packages, ...prices } }, context) => {
      const intent = { commandId, tenantId: OPERATOR, reason };
      const outcome = await dispatch(context, proposePriceList, { prices: { ...prices, packages: packagesOf(packages) } }, intent);
      const [event] = outcome.ok ? outcome.events : [];
      return settle(context, outcome, async () => (event ? proposalOf(context, PriceListProposed.schema.parse(event.payload).proposalId) : null));
    },
  }),
  approvePriceList: t.field({
    type: PriceProposalPayload,
    args: { input: t.arg({ type: PriceProposalInput, required: true }) },
    extensions: rule({ permission: 'pricing:publish', only: 'operator' }),
    description: 'The second person publishes the proposal as the next version.',
    resolve: async (_, { input: { commandId, proposalId, reason } }, context) =>
      settle(context, await dispatch(context, approvePriceList, { proposalId }, { commandId, tenantId: OPERATOR, reason }), () =>
        proposalOf(context, proposalId),
      ),
  }),
  withdrawPriceList: t.field({
    type: PriceProposalPayload,
    args: { input: t.arg({ type: PriceProposalInput, required: true }) },
    extensions: rule({ permission: 'pricing:propose', only: 'operator' }),
    resolve: async (_, { input: { commandId, proposalId, reason } }, context) =>
      settle(context, await dispatch(context, withdrawPriceList, { proposalId }, { commandId, tenantId: OPERATOR, reason }), () =>
        proposalOf(context, proposalId),
      ),
  }),
}));
