import { Decimal } from 'decimal.js';
import type { Kysely } from 'kysely';
import { daysOf, monthOf, type BusinessDate } from '../../domain/kernel/time.ts';
import type { AtLimit } from '../../domain/usage/events.ts';
import type { PriceList } from '../../domain/pricing/events.ts';
import { weighted } from '../../domain/pricing/pricing.ts';
import { defaultBudget } from '../../domain/usage/budget.ts';
import { BudgetChosen } from '../../domain/usage/events.ts';
import { integer, json, on, optional, projection, put, table, text } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import type { UsageItem } from './token-usage.ts';

export const budgets = table({
  name: 'budgets',
  columns: {
    tenant_id: text,
    monthly_limit_tokens: optional(integer),
    at_limit: text,
    alert_at_percent: json,
    stop_text: optional(text),
    chosen_at: text,
  },
  key: ['tenant_id'],
});

export const budgetsProjection = projection({
  name: 'budgets',
  version: 2,
  answers: 'Which token limit and alerts did a tenant choose?',
  tables: [budgets],
  handlers: [
    on(BudgetChosen, (e, { meta }) =>
      put(budgets, {
        tenant_id: meta.tenantId,
        monthly_limit_tokens: e.monthlyLimitTokens ?? null,
        at_limit: e.atLimit ?? defaultBudget.atLimit,
        alert_at_percent: e.alertAtPercent,
        stop_text: e.stopText ?? null,
        chosen_at: meta.at,
      }),
    ),
  ],
});

export interface BudgetChoice {
  readonly monthlyLimitTokens: number | null;
  readonly atLimit: AtLimit;
  /** What customers are told when the budget is used up; null: our own sentence. */
  readonly stopText: string | null;
  readonly alertAtPercent: readonly number[];
}

const unchosen: BudgetChoice = { monthlyLimitTokens: null, atLimit: defaultBudget.atLimit, stopText: null, alertAtPercent: defaultBudget.alertAtPercent };

export async function findBudget(db: Kysely<ReadTables>, tenantId: string): Promise<BudgetChoice> {
  const row = await db.selectFrom('budgets').selectAll().where('tenant_id', '=', tenantId).executeTakeFirst();
  if (!row) return unchosen;
  return {
    monthlyLimitTokens: row.monthly_limit_tokens,
    atLimit: row.at_limit as AtLimit,
    stopText: row.stop_text,
    alertAtPercent: row.alert_at_percent as readonly number[],
  };
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
  weights: PriceList['weights'],
  includedTokens: number,
  choice: BudgetChoice,
  today: BusinessDate,
): Budget {
  const used = weighted(weights, month);
  const daysInMonth = Number(daysOf(monthOf(today)).to.slice(8));
  const usedTokens = used.floor().toNumber();
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
