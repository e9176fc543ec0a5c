import { z } from 'zod';
import { ChannelType } from '../../domain/channels/events.ts';
import { providerRequestId, Usage } from '../../domain/conversations/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { businessDate, Instant, monthOf } from '../../domain/kernel/time.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { costOf, unitPrice } from '../../domain/pricing/pricing.ts';
import { usedTokens } from '../../domain/usage/admission.ts';
import { allowanceOf } from '../../domain/usage/allowance.ts';
import { Purpose, TokensConsumed } from '../../domain/usage/events.ts';
import { isMetered, usageOfMonthFolding } from '../../domain/usage/month.ts';
import { thresholdsReached } from '../../domain/usage/thresholds.ts';
import { apply } from '../../domain/kernel/decider.ts';
import { command } from '../kernel/command.ts';
import { gatherBudget } from './gather-budget.ts';

/**
 * `consumedAt` decides the month, so a repeat after midnight meets the first try; the envelope brings the same instant as `at`.
 * Settles what was set aside for the call. What the provider counted is metered even where it is more than that.
 */
export const meterTokens = command({
  name: 'MeterTokens',
  says: 'Put the tokens of one model call on the usage stream, once, at the price of its day.',
  permission: 'usage:meter',
  input: z.object({
    replyId: z.string(),
    purpose: Purpose,
    consumedAt: Instant,
    conversationId: z.string().optional(),
    channelId: z.string(),
    channelType: ChannelType.or(z.literal('preview')),
    userId: z.string(),
    provider: z.string(),
    model: z.string(),
    region: z.string(),
    ...Usage.shape,
    embeddingTokens: z.number().int().nonnegative().optional(),
    providerRequestId,
    bookedModel: z.string().optional(),
  }),
  stream: ({ consumedAt }, { tenantId }) => stream.usage(tenantId, monthOf(businessDate(consumedAt))),
  folding: usageOfMonthFolding,
  rejections: ['PriceListMissing', 'ModelNotPriced'],
  gather: ({ consumedAt }, sources, { tenantId }) => gatherBudget(sources, tenantId, businessDate(consumedAt)),
  decide(usage, { consumedAt, ...call }, { tenantId, actor, commandId, pricing, prices, quota, budget }) {
    if (isMetered(usage, call.replyId)) return [];
    const day = businessDate(consumedAt);
    if (!prices) return reject('PriceListMissing', { day });
    if (unitPrice(prices, call.model) === undefined) return reject('ModelNotPriced', { model: call.model, version: prices.version });
    const consumed = TokensConsumed({
      ...call,
      cost: costOf(prices, call.model, call, call.bookedModel),
      currency: prices.currency,
      priceVersion: prices.version,
    });
    if (!quota) return [consumed];
    const meta = { tenantId, actor, commandId, $correlationId: commandId, $causationId: commandId, at: consumedAt };
    const after = apply(usageOfMonthFolding, usage, consumed, meta);
    return [consumed, ...thresholdsReached(usage, usedTokens(after, pricing), allowanceOf(quota, budget), budget.alertAtPercent)];
  },
});
