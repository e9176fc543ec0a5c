import { apply } from '../../domain/kernel/decider.ts';
import type { EventOf } from '../../domain/kernel/event.ts';
import { reject, type Rejection } from '../../domain/kernel/rejection.ts';
import { businessDate, type Instant } from '../../domain/kernel/time.ts';
import { costOf, unitPrice } from '../../domain/pricing/pricing.ts';
import { usedTokens } from '../../domain/usage/admission.ts';
import { allowanceOf } from '../../domain/usage/allowance.ts';
import { type BudgetThresholdReached, TokensConsumed } from '../../domain/usage/events.ts';
import { usageOfMonthFolding, type UsageOfMonth } from '../../domain/usage/month.ts';
import { thresholdsReached } from '../../domain/usage/thresholds.ts';
import type { Facts } from '../kernel/command.ts';
import type { BudgetFacts } from './gather-budget.ts';

type Consumed = EventOf<typeof TokensConsumed>;
type Call = Omit<Consumed['payload'], 'cost' | 'currency' | 'priceVersion'>;

/** A call at the price of its day, and the thresholds that the month comes to with it. */
export function consumptionOf(
  usage: UsageOfMonth,
  call: Call,
  consumedAt: Instant,
  { tenantId, actor, commandId, pricing, prices, quota, budget }: Facts & BudgetFacts,
): readonly (Consumed | EventOf<typeof BudgetThresholdReached>)[] | Rejection<'PriceListMissing' | 'ModelNotPriced'> {
  if (!prices) return reject('PriceListMissing', { day: businessDate(consumedAt) });
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
}
