import { Decimal } from 'decimal.js';
import type { Kysely } from 'kysely';
import { daysOf, monthOf, type BusinessDate } from '../../domain/kernel/time.ts';
import type { PriceList } from '../../domain/pricing/events.ts';
import { weighted } from '../../domain/pricing/pricing.ts';
import type { Package } from '../../domain/tenants/events.ts';
import { defaultBudget } from '../../domain/usage/budget.ts';
import { BudgetChosen } from '../../domain/usage/events.ts';
import { integer, json, on, optional, projection, put, table, text } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import type { UsageItem } from './token-usage.ts';

export const budgets = table({
  name: 'budgets',
  columns: { tenant_id: text, monthly_limit_tokens: optional(integer), alert_at_percent: json, chosen_at: text },
  key: ['tenant_id'],
});

export const budgetsProjection = projection({
  name: 'budgets',
  version: 1,
  answers: 'Which token limit and alerts did a tenant choose?',
  tables: [budgets],
  handlers: [
    on(BudgetChosen, (e, { meta }) =>
      put(budgets, {
        tenant_id: meta.tenantId,
        monthly_limit_tokens: e.monthlyLimitTokens ?? null,
        alert_at_percent: e.alertAtPercent,
        chosen_at: meta.at,
      }),
    ),
  ],
});

export interface BudgetChoice {
  readonly monthlyLimitTokens: number | null;
  readonly alertAtPercent: readonly number[];
}

const unchosen: BudgetChoice = { monthlyLimitTokens: defaultBudget.monthlyLimitTokens ?? null, alertAtPercent: defaultBudget.alertAtPercent };

export async function findBudget(db: Kysely<ReadTables>, tenantId: string): Promise<BudgetChoice> {
  const row = await db.selectFrom('budgets').select(['monthly_limit_tokens', 'alert_at_percent']).where('tenant_id', '=', tenantId).executeTakeFirst();
  return row ? { monthlyLimitTokens: row.monthly_limit_tokens, alertAtPercent: row.alert_at_percent as readonly number[] } : unchosen;
}

export interface Budget extends BudgetChoice {
  readonly includedTokens: number;
  /** Weighted as the price list says: a cache read counts a tenth (D-55). */
  readonly usedTokens: number;
  readonly remainingTokens: number;
  /** Of the included tokens, with one decimal; may exceed 100. */
  readonly percentUsed: string;
  /** At the month's end, if the days to come are like the days so far. */
  readonly forecastTokens: number;
}

export function budgetOf(
  month: Pick<UsageItem, 'inputTokens' | 'outputTokens' | 'cacheReadTokens'>,
  priceList: PriceList,
  booked: Package,
  choice: BudgetChoice,
  today: BusinessDate,
): Budget {
  const used = weighted(priceList.weights, month);
  const includedTokens = priceList.packages[booked].includedTokens;
  const daysInMonth = Number(daysOf(monthOf(today)).to.slice(8));
  const usedTokens = used.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
  return {
    ...choice,
    includedTokens,
    usedTokens,
    remainingTokens: Math.max(includedTokens - usedTokens, 0),
    percentUsed: includedTokens === 0 ? (usedTokens === 0 ? '0.0' : '100.0') : used.times(100).dividedBy(includedTokens).toFixed(1),
    forecastTokens: used
      .times(daysInMonth)
      .dividedBy(Number(today.slice(8)))
      .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
      .toNumber(),
  };
}
