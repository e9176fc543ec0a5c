import { sql, type Kysely } from 'kysely';
import { addDays, daysOf, type BusinessDate, type Month } from '../../domain/kernel/time.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { findBill, type ProviderBill } from './bills.ts';
import { markShifted } from './shifted-days.ts';

/**
 * `not-metered`: billed, and unknown to us · `not-billed`: metered, and not on the bill · `tokens`: both know it, with other figures ·
 * `model`: the same tokens under another model · `day`: the same tokens on another day, as happens at midnight and between time zones.
 */
export type DifferenceKind = 'not-metered' | 'not-billed' | 'tokens' | 'model' | 'day';

export interface Figures {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
}

export interface Difference {
  /** `request/<id>`, or `day/<day>/<model>` where the report names no requests. */
  readonly key: string;
  readonly kind: DifferenceKind;
  readonly day: BusinessDate;
  readonly model: string;
  readonly requestId: string | null;
  readonly tenantId: string | null;
  readonly replyId: string | null;
  readonly billed: Figures | null;
  readonly metered: Figures | null;
  readonly billedTokens: number;
  readonly meteredTokens: number;
  /** By how many tokens both sides differ, kind by kind, so that too much here doesn't hide too little there. */
  readonly tokens: number;
}

interface Row {
  readonly key: string;
  readonly request_id: string | null;
  readonly tenant_id: string | null;
  readonly reply_id: string | null;
  readonly b_day: string | null;
  readonly m_day: string | null;
  readonly b_model: string | null;
  readonly m_model: string | null;
  readonly b_input: string | null;
  readonly b_output: string | null;
  readonly b_read: string | null;
  readonly m_input: string | null;
  readonly m_output: string | null;
  readonly m_read: string | null;
}

// Bills count cache writes apart from the input tokens; our input tokens contain them.
const billedSums = sql`sum(input_tokens + cache_write_tokens) as b_input, sum(output_tokens) as b_output, sum(cache_read_tokens) as b_read`;
const meteredSums = sql`sum(input_tokens) as m_input, sum(output_tokens) as m_output, sum(cache_read_tokens) as m_read`;
const differs = sql`(b_input, b_output, b_read) is distinct from (m_input, m_output, m_read)`;

/** Everything in which a provider's report and our meters differ, request by request where the report names them, else by day and model. */
export async function listDifferences(db: Kysely<ReadTables>, provider: string, month: Month): Promise<readonly Difference[]> {
  const bill = await findBill(db, provider, month);
  return bill ? differencesOf(db, bill) : [];
}

async function differencesOf(db: Kysely<ReadTables>, { billId, provider, month }: ProviderBill): Promise<readonly Difference[]> {
  const { from, to } = daysOf(month);
  // A call at midnight may stand on either side of it, and of the month.
  const [early, late] = [addDays(from, -1), addDays(to, 1)];
  const requests = await sql<Row>`
    with b as (
      select request_id, min(day) as b_day, min(model) as b_model, ${billedSums}
      from bill_lines where bill_id = ${billId} and request_id is not null group by request_id),
    m as (
      select request_id, min(utc_day) as m_day, min(model) as m_model, min(tenant_id) as tenant_id, min(reply_id) as reply_id, ${meteredSums}
      from metered_calls
      where not demo and provider = ${provider} and utc_day between ${early} and ${late} and request_id is not null
        and exists (select 1 from bill_lines where bill_id = ${billId} and request_id is not null)
      group by request_id)
    select 'request/' || coalesce(b.request_id, m.request_id) as key, coalesce(b.request_id, m.request_id) as request_id, tenant_id, reply_id,
      b_day, m_day, b_model, m_model, b_input, b_output, b_read, m_input, m_output, m_read
    from b full join m on m.request_id = b.request_id
    where (${differs} or b_model is distinct from m_model or b_day is distinct from m_day)
      and (b.request_id is not null or m_day between ${from} and ${to})
    order by coalesce(b_day, m_day), key`.execute(db);
  const days = await sql<Row>`
    with b as (
      select day, model, ${billedSums} from bill_lines where bill_id = ${billId} and request_id is null group by day, model),
    m as (
      select utc_day as day, model, ${meteredSums}
      from metered_calls
      where not demo and provider = ${provider} and utc_day between ${from} and ${to}
        and (request_id is null or not exists (select 1 from bill_lines where bill_id = ${billId} and request_id is not null))
      group by utc_day, model)
    select 'day/' || coalesce(b.day, m.day) || '/' || coalesce(b.model, m.model) as key, null as request_id, null as tenant_id, null as reply_id,
      b.day as b_day, m.day as m_day, b.model as b_model, m.model as m_model, b_input, b_output, b_read, m_input, m_output, m_read
    from b full join m on m.day = b.day and m.model = b.model
    where ${differs}
    order by coalesce(b.day, m.day), key`.execute(db);
  return markShifted([...requests.rows, ...days.rows].map(toDifference));
}

function toDifference(row: Row): Difference {
  const billed = row.b_day === null ? null : { input: Number(row.b_input), output: Number(row.b_output), cacheRead: Number(row.b_read) };
  const metered = row.m_day === null ? null : { input: Number(row.m_input), output: Number(row.m_output), cacheRead: Number(row.m_read) };
  const tokens = apart(billed, metered);
  const kind: DifferenceKind = !metered ? 'not-metered' : !billed ? 'not-billed' : tokens > 0 ? 'tokens' : row.b_model === row.m_model ? 'day' : 'model';
  return {
    key: row.key,
    kind,
    day: row.b_day ?? row.m_day ?? '',
    model: row.b_model ?? row.m_model ?? '',
    requestId: row.request_id,
    tenantId: row.tenant_id,
    replyId: row.reply_id,
    billed,
    metered,
    billedTokens: sumOf(billed),
    meteredTokens: sumOf(metered),
    // The same tokens under another model are paid for at another price.
    tokens: kind === 'model' ? sumOf(billed) : tokens,
  };
}

const kinds = ['input', 'output', 'cacheRead'] as const;

function apart(billed: Figures | null, metered: Figures | null): number {
  return kinds.reduce((all, kind) => all + Math.abs((billed?.[kind] ?? 0) - (metered?.[kind] ?? 0)), 0);
}

function sumOf(figures: Figures | null): number {
  return kinds.reduce((all, kind) => all + (figures?.[kind] ?? 0), 0);
}
