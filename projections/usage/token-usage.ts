import { sql, type Kysely } from 'kysely';
import { findModel } from '../../domain/assistants/models.ts';
import { exact, sum, type Amount } from '../../domain/kernel/money.ts';
import { businessDate, daysOf, monthOf, type BusinessDate } from '../../domain/kernel/time.ts';
import { TokensConsumed } from '../../domain/usage/events.ts';
import { contactLabel, staffLabel } from '../conversations/contact-label.ts';
import { add, integer, numeric, on, projection, table, text } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

/** The channel of the portal's previews, which are asked by the tenant's own people. */
const preview = 'preview';

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

/** The same sums without the person: what boards read stays small, however many visitors write. */
export const usageTotals = table({
  name: 'usage_totals',
  columns: {
    tenant_id: text,
    day: text,
    model: text,
    channel_id: text,
    currency: text,
    input_tokens: integer,
    output_tokens: integer,
    cache_read_tokens: integer,
    replies: integer,
    cost: numeric,
  },
  key: ['tenant_id', 'day', 'model', 'channel_id', 'currency'],
});

/** Each person's month, in the order of the top of the list. */
export const usageOfPeople = table({
  name: 'usage_of_people',
  columns: {
    tenant_id: text,
    month: text,
    user_id: text,
    currency: text,
    input_tokens: integer,
    output_tokens: integer,
    total_tokens: integer,
    cache_read_tokens: integer,
    replies: integer,
    cost: numeric,
    /** Calls that were no preview; who has none is one of the tenant's own people. */
    calls_outside: integer,
  },
  key: ['tenant_id', 'month', 'user_id', 'currency'],
  indexes: [['month', 'total_tokens desc', 'user_id', 'currency']],
});

export const tokenUsage = projection({
  name: 'token-usage',
  version: 2,
  answers: 'How many tokens did a tenant use, on which day, model, channel and person, and what did they cost?',
  tables: [usageDays, usageTotals, usageOfPeople],
  handlers: [
    on(TokensConsumed, (e, { meta }) => {
      const day = businessDate(meta.at);
      const { model, channelId: channel_id, userId: user_id, currency } = e;
      const used = {
        input_tokens: e.inputTokens,
        output_tokens: e.outputTokens,
        cache_read_tokens: e.cacheReadTokens,
        replies: e.purpose === 'reply' ? 1 : 0,
        cost: e.cost,
      };
      return [
        add(usageDays, { tenant_id: meta.tenantId, day, model, channel_id, user_id, currency }, used),
        add(usageTotals, { tenant_id: meta.tenantId, day, model, channel_id, currency }, used),
        add(
          usageOfPeople,
          { tenant_id: meta.tenantId, month: monthOf(day), user_id, currency },
          { ...used, total_tokens: e.inputTokens + e.outputTokens, calls_outside: channel_id === preview ? 0 : 1 },
        ),
      ];
    }),
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
    .selectFrom(sql<ReadTables['usage_totals']>`${sql.table(groupBy === 'user' ? 'usage_days' : 'usage_totals')}`.as('u'))
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

/** So many people stand on a board; the rest is one row, so that the list adds up. */
export const shownPeople = 20;
/** The key of that row. */
export const others = 'others';

/** Who used most in a month, and what all the others used together: `month` less those who are named. */
export async function topPeople(db: Kysely<ReadTables>, tenantId: string, month: UsageItem, shown = shownPeople): Promise<readonly UsageItem[]> {
  const rows = await db
    .selectFrom('usage_of_people')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('month', '=', month.key)
    .orderBy('month')
    .orderBy('total_tokens', 'desc')
    .orderBy('user_id')
    .orderBy('currency')
    .limit(shown + 1)
    .execute();
  const items = rows.map((row) => itemOf(row.user_id, labelOf('user', row.user_id, null, row.calls_outside === 0), row));
  if (items.length <= shown) return items;
  const named = items.slice(0, shown);
  const sumOfNamed = totalOf(others, named);
  const rest = (pick: (item: UsageItem) => number) => pick(month) - pick(sumOfNamed);
  return [
    ...named,
    {
      key: others,
      label: 'Übrige',
      inputTokens: rest((i) => i.inputTokens),
      outputTokens: rest((i) => i.outputTokens),
      cacheReadTokens: rest((i) => i.cacheReadTokens),
      totalTokens: rest((i) => i.totalTokens),
      replies: rest((i) => i.replies),
      cost: exact(sum([month.cost]).minus(sumOfNamed.cost)),
      currency: month.currency,
    },
  ];
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
    .selectFrom('usage_totals')
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
