import type { Kysely } from 'kysely';
import { businessDate, monthOf, type Instant, type Month } from '../../domain/kernel/time.ts';
import { BudgetThresholdReached } from '../../domain/usage/events.ts';
import { boolean, integer, on, projection, put, table, text } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

export const budgetAlerts = table({
  name: 'budget_alerts',
  columns: {
    tenant_id: text,
    month: text,
    percent: integer,
    limit_tokens: integer,
    used_tokens: integer,
    basis: text,
    stopped: boolean,
    reached_at: text,
  },
  key: ['tenant_id', 'month', 'percent', 'limit_tokens'],
});

export const budgetAlertsProjection = projection({
  name: 'budget-alerts',
  version: 1,
  answers: 'Which thresholds of its budget did a tenant reach?',
  tables: [budgetAlerts],
  handlers: [
    on(BudgetThresholdReached, (e, { meta }) =>
      put(budgetAlerts, {
        tenant_id: meta.tenantId,
        month: monthOf(businessDate(meta.at)),
        percent: e.percent,
        limit_tokens: e.limitTokens,
        used_tokens: e.usedTokens,
        basis: e.basis,
        stopped: e.stopped,
        reached_at: meta.at,
      }),
    ),
  ],
});

export interface BudgetAlert {
  readonly percent: number;
  readonly limitTokens: number;
  readonly usedTokens: number;
  readonly basis: 'quota' | 'limit';
  readonly stopped: boolean;
  readonly reachedAt: Instant;
}

/** Of one month, in the order they were reached. */
export async function listBudgetAlerts(db: Kysely<ReadTables>, tenantId: string, month: Month): Promise<readonly BudgetAlert[]> {
  const rows = await db
    .selectFrom('budget_alerts')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('month', '=', month)
    .orderBy('reached_at')
    .orderBy('percent')
    .execute();
  return rows.map((row) => ({
    percent: row.percent,
    limitTokens: row.limit_tokens,
    usedTokens: row.used_tokens,
    basis: row.basis === 'quota' ? 'quota' : 'limit',
    stopped: row.stopped,
    reachedAt: row.reached_at,
  }));
}
