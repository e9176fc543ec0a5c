import { z } from 'zod';
import { ChannelType } from '../channels/events.ts';
import { Charge, Usage } from '../conversations/events.ts';
import { event, type EventOf } from '../kernel/event.ts';

export const TokensConsumed = event(
  'TokensConsumed',
  'A model call was metered.',
  z.object({
    /** The reply (or preview) that was paid for; metered once. */
    replyId: z.string(),
    purpose: z.enum(['reply', 'preview']),
    conversationId: z.string().optional(),
    channelId: z.string(),
    channelType: ChannelType.or(z.literal('preview')),
    /** The pseudonym of the person served, never a name or number (D-24). */
    userId: z.string(),
    provider: z.string(),
    model: z.string(),
    region: z.string(),
    ...Usage.shape,
    /** At list price; what is invoiced is the month's rating of the same events. */
    ...Charge.shape,
  }),
);
export const BudgetChosen = event(
  'BudgetChosen',
  'The tenant set its monthly token limit and alert thresholds.',
  z.object({
    monthlyLimitTokens: z.number().int().positive().optional(),
    alertAtPercent: z.array(z.number().int().min(1).max(100)),
  }),
);

export const usageEvents = [TokensConsumed] as const;
export type UsageEvent = EventOf<(typeof usageEvents)[number]>;
/** Budgets outlive the month, so they stand on a stream of their own: `budget-<tenant>`. */
export const budgetEvents = [BudgetChosen] as const;
export type BudgetEvent = EventOf<(typeof budgetEvents)[number]>;
