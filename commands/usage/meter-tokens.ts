import { z } from 'zod';
import { ChannelType } from '../../domain/channels/events.ts';
import { providerRequestId, Usage } from '../../domain/conversations/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { businessDate, Instant, monthOf } from '../../domain/kernel/time.ts';
import { Purpose } from '../../domain/usage/events.ts';
import { isMetered, usageOfMonthFolding } from '../../domain/usage/month.ts';
import { command } from '../kernel/command.ts';
import { consumptionOf } from './consumption.ts';
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
  decide: (usage, { consumedAt, ...call }, facts) => (isMetered(usage, call.replyId) ? [] : consumptionOf(usage, call, consumedAt, facts)),
});
