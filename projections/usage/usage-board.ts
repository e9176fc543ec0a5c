import type { Kysely } from 'kysely';
import { Decimal } from 'decimal.js';
import { addDays, businessDate, daysOf, monthOf, type BusinessDate, type Instant } from '../../domain/kernel/time.ts';
import type { PriceList } from '../../domain/pricing/events.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { listBudgetAlerts, type BudgetAlert } from './budget-alerts.ts';
import { budgetOf, findBudget, type Budget } from './budgets.ts';
import { sumReserved } from './open-reservations.ts';
import { reportUsage, topPeople, totalOf, type UsageItem } from './token-usage.ts';

export interface UsageBoard {
  readonly asOf: Instant;
  readonly today: UsageItem;
  readonly yesterday: UsageItem;
  readonly month: UsageItem;
  readonly previousMonth: UsageItem;
  readonly budget: Budget;
  /** Set aside for answers on their way, in whole weighted tokens. */
  readonly reservedTokens: number;
  /** The thresholds that this month's use has reached. */
  readonly alerts: readonly BudgetAlert[];
  readonly conversationsToday: number;
  /** The last thirty days, oldest first, with empty days. */
  readonly byDay: readonly UsageItem[];
  /** This month, by model, channel and person. */
  readonly byModel: readonly UsageItem[];
  readonly byChannel: readonly UsageItem[];
  /** Those who used most, and the rest as one row. */
  readonly byUser: readonly UsageItem[];
}

/** What the month is measured by: the weights of the list in force, and the quota of the contract. */
export interface Measure {
  readonly weights: PriceList['weights'];
  readonly includedTokens: number;
}

/** Everything on the board is read in the caller's one transaction, so its figures agree with each other. */
export async function readUsageBoard(db: Kysely<ReadTables>, tenantId: string, now: Instant, { weights, includedTokens }: Measure): Promise<UsageBoard> {
  const today = businessDate(now);
  const month = daysOf(monthOf(today));
  const previous = daysOf(monthOf(addDays(month.from, -1)));
  const oldest = addDays(today, -29);
  const days = await reportUsage(db, tenantId, oldest < previous.from ? oldest : previous.from, today, 'day');
  const byModel = await reportUsage(db, tenantId, month.from, today, 'model');
  const byChannel = await reportUsage(db, tenantId, month.from, today, 'channel');
  const choice = await findBudget(db, tenantId);
  const reserved = await sumReserved(db, tenantId, monthOf(today), now);
  const { talks } = await db
    .selectFrom('messages')
    .where('tenant_id', '=', tenantId)
    .where('day', '=', today)
    .select((eb) => eb.fn.count('conversation_id').distinct().as('talks'))
    .executeTakeFirstOrThrow();

  const between = (key: string, from: BusinessDate, to: BusinessDate) =>
    totalOf(
      key,
      days.items.filter((item) => item.key >= from && item.key <= to),
    );
  const thisMonth = between(monthOf(today), month.from, today);
  const byUser = await topPeople(db, tenantId, thisMonth);
  return {
    asOf: now,
    today: between(today, today, today),
    yesterday: between(addDays(today, -1), addDays(today, -1), addDays(today, -1)),
    month: thisMonth,
    previousMonth: between(monthOf(previous.from), previous.from, previous.to),
    budget: budgetOf(thisMonth, weights, includedTokens, choice, today),
    reservedTokens: new Decimal(reserved).ceil().toNumber(),
    alerts: await listBudgetAlerts(db, tenantId, monthOf(today)),
    conversationsToday: Number(talks),
    byDay: Array.from({ length: 30 }, (_, i) => addDays(oldest, i)).map((day) => between(day, day, day)),
    byModel: byModel.items,
    byChannel: byChannel.items,
    byUser,
  };
}
