import { z } from 'zod';
import { ChannelType } from '../channels/events.ts';
import { Charge, providerRequestId, Usage } from '../conversations/events.ts';
import { event, type EventOf } from '../kernel/event.ts';
import { Amount } from '../kernel/money.ts';
import { BusinessDate, Instant } from '../kernel/time.ts';
import { expecting } from '../kernel/invalid-input.ts';

/** What a model was called for. */
export const Purpose = z.enum(['reply', 'preview', 'embedding']);
export type Purpose = z.infer<typeof Purpose>;

/** What goes to a provider, and for whom: by this a call is metered that never comes back. */
export const SentCall = z.object({
  /** By our tokenizer, without what is set aside in case the provider's cuts finer. */
  inputTokens: z.number().int().nonnegative(),
  conversationId: z.string().optional(),
  channelId: z.string(),
  channelType: ChannelType.or(z.literal('preview')),
  userId: z.string(),
  provider: z.string(),
  region: z.string(),
});
export type SentCall = z.infer<typeof SentCall>;

export const TokensReserved = event(
  'TokensReserved',
  "A model call's worst case was set aside in the month's budget.",
  z.object({
    replyId: z.string(),
    purpose: Purpose,
    model: z.string(),
    inputTokens: z.number().int().nonnegative(),
    maxOutputTokens: z.number().int().nonnegative(),
    sent: SentCall.optional(),
    /** What the call counts at most, by the weights of the price list. */
    tokens: Amount,
    /** A call that never comes back gives its part of the budget back by then. */
    expiresAt: Instant,
  }),
);
export const ReservationReleased = event(
  'ReservationReleased',
  'A call did not happen or its reservation ran out; the budget has its tokens back.',
  z.object({ replyId: z.string(), cause: z.enum(['failed', 'expired']) }),
);
export const BudgetThresholdReached = event(
  'BudgetThresholdReached',
  "A threshold of the month's budget was reached; said once.",
  z.object({
    percent: z.number().int().min(1).max(100),
    /** Whole weighted tokens (D-55). */
    usedTokens: z.number().int().nonnegative(),
    limitTokens: z.number().int().nonnegative(),
    /** The tokens that the package includes, or the limit that the tenant chose. */
    basis: z.enum(['quota', 'limit']),
    /** From here on no model is asked: the next answer would not fit into the budget. */
    stopped: z.boolean(),
  }),
);
export const TokensConsumed = event(
  'TokensConsumed',
  'A model call was metered.',
  z.object({
    /** The reply (or preview) that was paid for; metered once. */
    replyId: z.string(),
    purpose: Purpose,
    conversationId: z.string().optional(),
    channelId: z.string(),
    channelType: ChannelType.or(z.literal('preview')),
    /** The pseudonym of the person served, never a name or number (D-24). */
    userId: z.string(),
    provider: z.string(),
    model: z.string(),
    region: z.string(),
    ...Usage.shape,
    /** An own meter, outside the quota (D-55). */
    embeddingTokens: z.number().int().nonnegative().optional(),
    providerRequestId,
    /** The model that was chosen, where another one answered in its stead (D-66). */
    bookedModel: z.string().optional(),
    /** At list price; what is invoiced is the month's rating of the same events. */
    ...Charge.shape,
  }),
);
/** `throttle`: beyond the limit one answer now and then; `overage`: only people are told. */
export const AtLimit = z.enum(['stop', 'throttle', 'overage']);
export type AtLimit = z.infer<typeof AtLimit>;

/** As DATEV takes it (EXTF 700 fields 37 and 38); an empty one takes the assignment back. */
export const CostCentre = z.string().regex(/^[\w ]{0,36}$/, expecting('costCentre'));

export const BudgetChosen = event(
  'BudgetChosen',
  'The tenant set its monthly token limit and alert thresholds.',
  z.object({
    monthlyLimitTokens: z.number().int().positive().optional(),
    alertAtPercent: z.array(z.number().int().min(1).max(100)),
    /** What happens at the tenant's own limit; without it the assistant stops. A package without overage stops at its quota in any case. */
    atLimit: AtLimit.optional(),
    /** What customers are told when the budget is used up, instead of our own sentence. */
    stopText: z.string().max(500).optional(),
  }),
);
export const CostCentreAssigned = event(
  'CostCentreAssigned',
  "A channel's usage counts for other cost centres from a day on.",
  z.object({ channelId: z.string(), kost1: CostCentre, kost2: CostCentre.optional(), validFrom: BusinessDate }),
);

export const usageEvents = [TokensReserved, TokensConsumed, ReservationReleased, BudgetThresholdReached] as const;
export type UsageEvent = EventOf<(typeof usageEvents)[number]>;
/** Budgets outlive the month, so they stand on a stream of their own: `budget-<tenant>`. */
export const budgetEvents = [BudgetChosen] as const;
export type BudgetEvent = EventOf<(typeof budgetEvents)[number]>;
/** Cost centres of channels: `cost-centres-<tenant>`. */
export const costCentreEvents = [CostCentreAssigned] as const;
export type CostCentreEvent = EventOf<(typeof costCentreEvents)[number]>;
