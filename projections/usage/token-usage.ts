import { sql, type Kysely } from 'kysely';
import { findModel } from '../../domain/assistants/models.ts';
import { exact, sum, type Amount } from '../../domain/kernel/money.ts';
import { businessDate, daysOf, monthOf, type BusinessDate } from '../../domain/kernel/time.ts';
import { TokensConsumed } from '../../domain/usage/events.ts';
import { contactLabel, staffLabel } from '../conversations/contact-label.ts';
import { add, integer, numeric, on, projection, table, text } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

/** Sums per day and every way to split it, so that each grouping adds up to the same total. */
export const usageDays = table({
  name: 'usage_days',
  columns: {
    tenant_id: text,
    day: text,
    model: text,
    channel_id: text,
    user_id: text,
    currency: text,
    input_tokens: integer,
    output_tokens: integer,
    cache_read_tokens: integer,
    replies: integer,
    cost: numeric,
  },
  key: ['tenant_id', 'day', 'model', 'channel_id', 'user_id', 'currency'],
});

export const tokenUsage = projection({
  name: 'token-usage',
  version: 1,
  answers: 'How many tokens did a tenant use, on which day, model, channel and person, and what did they cost?',
  tables: [usageDays],
  handlers: [
    on(TokensConsumed, (e, { meta }) =>
      add(
        usageDays,
        { tenant_id: meta.tenantId, day: businessDate(meta.at), model: e.model, channel_id: e.channelId, user_id: e.userId, currency: e.currency },
        {
          input_tokens: e.inputTokens,
          output_tokens: e.outputTokens,
          cache_read_tokens: e.cacheReadTokens,
          replies: e.purpose === 'reply' ? 1 : 0,
          cost: e.cost,
        },
      ),
    ),
  ],
});

export type UsageGrouping = 'day' | 'model' | 'channel' | 'user';
export interface UsageItem {
  readonly key: string;
  readonly label: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  /** Input and output; what was read from a cache is told apart. */
  readonly totalTokens: number;
  readonly replies: number;
  /** At list price, exact. */
  readonly cost: Amount;
  readonly currency: string;
}
export interface UsageReport {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly groupBy: UsageGrouping;
  readonly items: readonly UsageItem[];
  readonly total: UsageItem;
}

/** The channel of the portal's previews, which are asked by the tenant's own people. */
const preview = 'preview';
const columns = { day: 'day', model: 'model', channel: 'channel_id', user: 'user_id' } as const;

/** Both days included. Days in their order, the rest by tokens. */
export async function reportUsage(
  db: Kysely<ReadTables>,
  tenantId: string,
  from: BusinessDate,
  to: BusinessDate,
  groupBy: UsageGrouping,
): Promise<UsageReport> {
  const group = sql.ref<string>(`u.${columns[groupBy]}`);
  const rows = await db
    .selectFrom('usage_days as u')
    .leftJoin('channels as c', (join) => join.onRef('c.tenant_id', '=', 'u.tenant_id').onRef('c.channel_id', '=', 'u.channel_id'))
    .where('u.tenant_id', '=', tenantId)
    .where('u.day', '>=', from)
    .where('u.day', '<=', to)
    .groupBy([group, 'u.currency'])
    .orderBy(group)
    .orderBy('u.currency')
    .select((eb) => [
      group.as('key'),
      'u.currency',
      eb.fn.max('c.name').as('channel_name'),
      sql<boolean>`bool_and(u.channel_id = ${preview})`.as('staff'),
      ...sums,
    ])
    .execute();
  const items = rows.map((row) => itemOf(row.key, labelOf(groupBy, row.key, row.channel_name, row.staff), row));
  if (groupBy !== 'day') items.sort((a, b) => b.totalTokens - a.totalTokens || (a.key < b.key ? -1 : 1));
  return { from, to, groupBy, items, total: totalOf('total', items) };
}

/** The finest rows, for a cost-centre export. */
export async function listUsage(
  db: Kysely<ReadTables>,
  tenantId: string,
  from: BusinessDate,
  to: BusinessDate,
): Promise<
  readonly (UsageItem & {
    readonly day: BusinessDate;
    readonly model: string;
    readonly channelId: string;
    readonly channelName: string;
    readonly userId: string;
  })[]
> {
  const rows = await db
    .selectFrom('usage_days as u')
    .leftJoin('channels as c', (join) => join.onRef('c.tenant_id', '=', 'u.tenant_id').onRef('c.channel_id', '=', 'u.channel_id'))
    .selectAll('u')
    .select('c.name as channel_name')
    .where('u.tenant_id', '=', tenantId)
    .where('u.day', '>=', from)
    .where('u.day', '<=', to)
    .orderBy('u.day')
    .orderBy('u.model')
    .orderBy('u.channel_id')
    .orderBy('u.user_id')
    .orderBy('u.currency')
    .execute();
  return rows.map((row) => ({
    ...itemOf(`${row.day}/${row.model}/${row.channel_id}/${row.user_id}`, labelOf('user', row.user_id, null, row.channel_id === preview), row),
    day: row.day,
    model: row.model,
    channelId: row.channel_id,
    channelName: labelOf('channel', row.channel_id, row.channel_name, false),
    userId: row.user_id,
  }));
}

export interface TokenTotals {
  readonly input: number;
  readonly output: number;
  readonly total: number;
}

/** Today's and this month's tokens of some tenants, in one look. */
export async function sumTokens(
  db: Kysely<ReadTables>,
  tenantIds: readonly string[],
  today: BusinessDate,
): Promise<ReadonlyMap<string, { readonly today: TokenTotals; readonly month: TokenTotals }>> {
  const found = new Map<string, { today: TokenTotals; month: TokenTotals }>();
  if (tenantIds.length === 0) return found;
  const { from, to } = daysOf(monthOf(today));
  const rows = await db
    .selectFrom('usage_days')
    .where('tenant_id', 'in', [...tenantIds])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('tenant_id')
    .select((eb) => [
      'tenant_id',
      eb.fn.sum('input_tokens').as('month_input'),
      eb.fn.sum('output_tokens').as('month_output'),
      eb.fn.sum('input_tokens').filterWhere('day', '=', today).as('today_input'),
      eb.fn.sum('output_tokens').filterWhere('day', '=', today).as('today_output'),
    ])
    .execute();
  for (const row of rows) found.set(row.tenant_id, { today: totals(row.today_input, row.today_output), month: totals(row.month_input, row.month_output) });
  return found;
}

function totals(input: unknown, output: unknown): TokenTotals {
  return { input: Number(input ?? 0), output: Number(output ?? 0), total: Number(input ?? 0) + Number(output ?? 0) };
}

const sums = [
  sql<string>`sum(u.input_tokens)`.as('input_tokens'),
  sql<string>`sum(u.output_tokens)`.as('output_tokens'),
  sql<string>`sum(u.cache_read_tokens)`.as('cache_read_tokens'),
  sql<string>`sum(u.replies)`.as('replies'),
  sql<string>`sum(u.cost)`.as('cost'),
] as const;

interface Sums {
  readonly input_tokens: string | number;
  readonly output_tokens: string | number;
  readonly cache_read_tokens: string | number;
  readonly replies: string | number;
  readonly cost: string;
  readonly currency: string;
}

function itemOf(key: string, label: string, row: Sums): UsageItem {
  const inputTokens = Number(row.input_tokens);
  const outputTokens = Number(row.output_tokens);
  return {
    key,
    label,
    inputTokens,
    outputTokens,
    cacheReadTokens: Number(row.cache_read_tokens),
    totalTokens: inputTokens + outputTokens,
    replies: Number(row.replies),
    cost: exact(row.cost),
    currency: row.currency,
  };
}

function labelOf(groupBy: UsageGrouping, key: string, channelName: string | null, staff: boolean): string {
  if (groupBy === 'channel') return channelName ?? (key === preview ? 'Vorschau' : key);
  if (groupBy === 'user') return staff ? staffLabel(key) : contactLabel(key);
  if (groupBy === 'model') return findModel(key)?.name ?? key;
  return key;
}

/** Adds up items. The tenant's contract has one currency; without use it is the euro. */
export function totalOf(key: string, items: readonly UsageItem[]): UsageItem {
  const total = (pick: (item: UsageItem) => number) => items.reduce((all, item) => all + pick(item), 0);
  return {
    key,
    label: key,
    inputTokens: total((i) => i.inputTokens),
    outputTokens: total((i) => i.outputTokens),
    cacheReadTokens: total((i) => i.cacheReadTokens),
    totalTokens: total((i) => i.totalTokens),
    replies: total((i) => i.replies),
    cost: exact(sum(items.map((i) => i.cost))),
    currency: items[0]?.currency ?? 'EUR',
  };
}
