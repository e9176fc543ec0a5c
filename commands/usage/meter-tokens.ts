import { z } from 'zod';
import { ChannelType } from '../../domain/channels/events.ts';
import { Usage } from '../../domain/conversations/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { businessDate, Instant, monthOf } from '../../domain/kernel/time.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { costOf, priceOn, pricingFolding, unitPrice } from '../../domain/pricing/pricing.ts';
import { TokensConsumed } from '../../domain/usage/events.ts';
import { isMetered, usageOfMonthFolding } from '../../domain/usage/month.ts';
import { command } from '../kernel/command.ts';

/** `consumedAt` decides the month, so a repeat after midnight meets the first try; the envelope brings the same instant as `at`. */
export const meterTokens = command({
  name: 'MeterTokens',
  says: 'Put the tokens of one model call on the usage stream, once, at the price of its day.',
  permission: 'usage:meter',
  input: z.object({
    replyId: z.string(),
    purpose: z.enum(['reply', 'preview']),
    consumedAt: Instant,
    conversationId: z.string().optional(),
    channelId: z.string(),
    channelType: ChannelType.or(z.literal('preview')),
    userId: z.string(),
    provider: z.string(),
    model: z.string(),
    region: z.string(),
    ...Usage.shape,
  }),
  stream: ({ consumedAt }, { tenantId }) => stream.usage(tenantId, monthOf(businessDate(consumedAt))),
  folding: usageOfMonthFolding,
  rejections: ['PriceListMissing', 'ModelNotPriced'],
  gather: async (_, { state }) => ({ pricing: await state(pricingFolding, stream.pricing()) }),
  decide(usage, { consumedAt, conversationId, ...call }, { pricing }) {
    if (isMetered(usage, call.replyId)) return [];
    const day = businessDate(consumedAt);
    const prices = priceOn(pricing, day);
    if (!prices) return reject('PriceListMissing', { day });
    if (unitPrice(prices, call.model) === undefined) return reject('ModelNotPriced', { model: call.model, version: prices.version });
    return [
      TokensConsumed({
        ...call,
        ...(conversationId !== undefined && { conversationId }),
        cost: costOf(prices, call.model, call),
        currency: prices.currency,
        priceVersion: prices.version,
      }),
    ];
  },
});
