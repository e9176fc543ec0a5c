import type { Kysely } from 'kysely';
import { exact, sum, type Amount } from '../../domain/kernel/money.ts';
import type { BusinessDate } from '../../domain/kernel/time.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { costCentresOn, listCostCentres } from './cost-centres.ts';
import { listUsage } from './token-usage.ts';

/** One day's use of one model on one channel by one pseudonym, with the cost centres of that day. */
export interface CostCentreRow {
  readonly day: BusinessDate;
  readonly kost1: string;
  readonly kost2: string;
  readonly model: string;
  readonly channel: string;
  /** A pseudonym, never a name or number (D-24). */
  readonly user: string;
  readonly replies: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  /** At list price, exact. */
  readonly cost: Amount;
  readonly currency: string;
}

/** What a tenant charges within its own house, both days included; the sums are the board's. */
export async function listCostCentreRows(db: Kysely<ReadTables>, tenantId: string, from: BusinessDate, to: BusinessDate): Promise<readonly CostCentreRow[]> {
  const assigned = await listCostCentres(db, tenantId);
  return (await listUsage(db, tenantId, from, to)).map((item) => ({
    day: item.day,
    ...costCentresOn(assigned, item.channelId, item.day),
    model: item.model,
    channel: item.channelName,
    user: item.label,
    replies: item.replies,
    inputTokens: item.inputTokens,
    outputTokens: item.outputTokens,
    cacheReadTokens: item.cacheReadTokens,
    cost: item.cost,
    currency: item.currency,
  }));
}

export type CostCentreTotals = Pick<CostCentreRow, 'replies' | 'inputTokens' | 'outputTokens' | 'cacheReadTokens' | 'cost'>;

export function totalsOf(rows: readonly CostCentreRow[]): CostCentreTotals {
  const total = (pick: (row: CostCentreRow) => number) => rows.reduce((all, row) => all + pick(row), 0);
  return {
    replies: total((row) => row.replies),
    inputTokens: total((row) => row.inputTokens),
    outputTokens: total((row) => row.outputTokens),
    cacheReadTokens: total((row) => row.cacheReadTokens),
    cost: exact(sum(rows.map(({ cost }) => cost))),
  };
}
