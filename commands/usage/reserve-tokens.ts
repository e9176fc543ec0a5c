import { z } from 'zod';
import { exact } from '../../domain/kernel/money.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { monthOf } from '../../domain/kernel/time.ts';
import { unitPrice, weighted } from '../../domain/pricing/pricing.ts';
import { admit, holdMinutes } from '../../domain/usage/admission.ts';
import { allowanceOf } from '../../domain/usage/allowance.ts';
import { Purpose, SentCall, TokensReserved } from '../../domain/usage/events.ts';
import { usageOfMonthFolding } from '../../domain/usage/month.ts';
import { stopReached } from '../../domain/usage/thresholds.ts';
import { command } from '../kernel/command.ts';
import { gatherBudget } from './gather-budget.ts';

/**
 * A fresh command id for every try: a repeated try replaces what it had set aside before. The first call that does not fit makes the
 * stop an event and sets nothing aside; those after it are refused.
 */
export const reserveTokens = command({
  name: 'ReserveTokens',
  says: "Set a model call's worst case aside in the month's budget, before the model is asked.",
  permission: 'usage:meter',
  input: z.object({
    replyId: z.string(),
    purpose: Purpose,
    model: z.string(),
    inputTokens: z.number().int().nonnegative(),
    maxOutputTokens: z.number().int().nonnegative(),
    sent: SentCall.optional(),
  }),
  stream: (_, { tenantId, today }) => stream.usage(tenantId, monthOf(today)),
  folding: usageOfMonthFolding,
  rejections: ['PriceListMissing', 'ModelNotPriced', 'PackageNotBooked', 'BudgetExhausted', 'BudgetHeld', 'BudgetThrottled'],
  gather: (_, sources, { tenantId, today }) => gatherBudget(sources, tenantId, today),
  decide(usage, call, { now, today, pricing, prices, quota, budget }) {
    if (!prices) return reject('PriceListMissing', { day: today });
    if (unitPrice(prices, call.model) === undefined) return reject('ModelNotPriced', { model: call.model, version: prices.version });
    if (!quota) return reject('PackageNotBooked');
    const { replyId, inputTokens, maxOutputTokens } = call;
    const tokens = weighted(prices.weights, { inputTokens, outputTokens: maxOutputTokens, cacheReadTokens: 0 });
    const admission = admit(usage, { replyId, tokens, now }, allowanceOf(quota, budget), pricing);
    if (admission.outcome === 'exhausted') {
      const stop = stopReached(usage, admission.used, admission.line);
      return stop ? [stop] : reject('BudgetExhausted', { limit: admission.line.tokens, used: admission.used.floor().toNumber() });
    }
    if (admission.outcome === 'later')
      return reject(admission.why === 'held' ? 'BudgetHeld' : 'BudgetThrottled', { seconds: Math.ceil(admission.retryAfterMs / 1_000) });
    const expiresAt = new Date(Date.parse(now) + holdMinutes * 60_000).toISOString();
    return [TokensReserved({ ...call, tokens: exact(tokens), expiresAt })];
  },
});
