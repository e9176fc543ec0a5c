import type { Kysely } from 'kysely';
import { MessageReceived, ReplyGenerated } from '../../domain/conversations/events.ts';
import { cents, sum, type Amount } from '../../domain/kernel/money.ts';
import { addDays, businessDate, daysOf, monthOf, type BusinessDate } from '../../domain/kernel/time.ts';
import type { PriceList } from '../../domain/pricing/events.ts';
import { add, integer, on, projection, table, text, type Source } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { listBookings } from './tenants.ts';

export const messageDays = table({
  name: 'message_days',
  columns: { tenant_id: text, day: text, messages: integer },
  key: ['tenant_id', 'day'],
  indexes: [['day']],
});

const count = (_: unknown, { meta }: Source) => add(messageDays, { tenant_id: meta.tenantId, day: businessDate(meta.at) }, { messages: 1 });

export const operatorBoard = projection({
  name: 'operator-board',
  version: 1,
  answers: 'How many messages do the tenants exchange per day?',
  tables: [messageDays],
  handlers: [on(MessageReceived, count), on(ReplyGenerated, count)],
});

export interface OperatorBoard {
  readonly tenants: number;
  readonly activeTenants: number;
  readonly messagesToday: number;
  readonly tokensToday: number;
  readonly tokensThisMonth: number;
  /** Monthly fees of the active tenants' packages, net, of those who pay in the currency; month by month `recurringRevenue` has it for each. */
  readonly mrr: Amount;
  readonly currency: string;
  readonly channelsInError: number;
  /** The last thirty days, oldest first, with empty days. */
  readonly messagesByDay: readonly { readonly day: BusinessDate; readonly count: number }[];
}

/** In the operator's scope. */
export async function readOperatorBoard(db: Kysely<ReadTables>, today: BusinessDate, priceList: PriceList): Promise<OperatorBoard> {
  const oldest = addDays(today, -29);
  const { from, to } = daysOf(monthOf(today));
  const bookings = await listBookings(db, today);
  const active = bookings.filter(({ status }) => status === 'active');
  const payers = await db.selectFrom('billing_details').select('tenant_id').where('currency', '=', priceList.currency).execute();
  const pays = new Set(payers.map((row) => row.tenant_id));
  const days = await db
    .selectFrom('message_days')
    .select(['day'])
    .select((eb) => eb.fn.sum('messages').as('messages'))
    .where('day', '>=', oldest)
    .where('day', '<=', today)
    .groupBy('day')
    .execute();
  const byDay = new Map(days.map(({ day, messages }) => [day, Number(messages)]));
  const figures = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('usage_totals')
        .where('day', '>=', from)
        .where('day', '<=', to)
        .select((u) => u.fn.sum<string>(u('input_tokens', '+', u.ref('output_tokens'))).as('month'))
        .as('month'),
      eb
        .selectFrom('usage_totals')
        .where('day', '=', today)
        .select((u) => u.fn.sum<string>(u('input_tokens', '+', u.ref('output_tokens'))).as('today'))
        .as('today'),
      eb
        .selectFrom('channels')
        .where('failure', 'is not', null)
        .where('paused', '=', false)
        .select((c) => c.fn.countAll().as('failing'))
        .as('failing'),
    ])
    .executeTakeFirstOrThrow();
  return {
    tenants: bookings.length,
    activeTenants: active.length,
    messagesToday: byDay.get(today) ?? 0,
    tokensToday: Number(figures.today ?? 0),
    tokensThisMonth: Number(figures.month ?? 0),
    mrr: cents(sum(active.filter(({ tenantId }) => pays.has(tenantId)).map((tenant) => priceList.packages[tenant.package].monthlyFee))),
    currency: priceList.currency,
    channelsInError: Number(figures.failing),
    messagesByDay: Array.from({ length: 30 }, (_, i) => addDays(oldest, i)).map((day) => ({ day, count: byDay.get(day) ?? 0 })),
  };
}
