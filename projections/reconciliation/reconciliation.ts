import { Decimal } from 'decimal.js';
import type { Kysely } from 'kysely';
import type { Instant, Month } from '../../domain/kernel/time.ts';
import { decodeCursor, paged, rowsToRead, type Page, type Paged } from '../kernel/page.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { findBill, listBillingProviders, type ProviderBill } from './bills.ts';
import { listDifferences, type Difference } from './differences.ts';

/** Above this share of unexplained tokens a month stays open (E8-7). */
const mostUnexplained = new Decimal('0.001');

export interface Explanation {
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

export interface ReconciledDifference extends Difference {
  /** Holds for the figures it was given for; when they change, it is open again. */
  readonly explanation: Explanation | null;
}

export interface Reconciliation {
  readonly provider: string;
  readonly month: Month;
  readonly bill: ProviderBill | null;
  readonly billedTokens: number;
  readonly meteredTokens: number;
  readonly differences: readonly ReconciledDifference[];
  readonly unexplainedTokens: number;
  /** Of the larger side, six decimal places; `1` while there is no bill. */
  readonly unexplainedShare: string;
  readonly blocks: boolean;
}

export async function reconcile(db: Kysely<ReadTables>, provider: string, month: Month): Promise<Reconciliation> {
  const bill = (await findBill(db, provider, month)) ?? null;
  const metered = await meteredTokens(db, provider, month);
  if (!bill) {
    const blocks = metered > 0;
    return {
      provider,
      month,
      bill,
      billedTokens: 0,
      meteredTokens: metered,
      differences: [],
      unexplainedTokens: metered,
      unexplainedShare: blocks ? '1.000000' : '0.000000',
      blocks,
    };
  }
  const explained = await explanationsOf(db, provider, month);
  const differences = (await listDifferences(db, provider, month)).map((one): ReconciledDifference => {
    const found = explained.get(one.key);
    const holds = found?.billed_tokens === one.billedTokens && found.metered_tokens === one.meteredTokens;
    return { ...one, explanation: found && holds ? { reason: found.reason, by: found.explained_by, at: found.explained_at } : null };
  });
  const billed = await billedTokens(db, bill);
  const unexplainedTokens = differences.reduce((all, one) => all + (one.explanation ? 0 : one.tokens), 0);
  const share = new Decimal(unexplainedTokens).dividedBy(Math.max(billed, metered, 1));
  return {
    provider,
    month,
    bill,
    billedTokens: billed,
    meteredTokens: metered,
    differences,
    unexplainedTokens,
    unexplainedShare: share.toFixed(6),
    blocks: share.greaterThan(mostUnexplained),
  };
}

export type ReconciliationSummary = Omit<Reconciliation, 'differences'> & { readonly differences: number; readonly open: number };

/** Every provider's reconciliation of a month: what the close of the month waits for. */
export async function unexplainedShare(db: Kysely<ReadTables>, month: Month): Promise<readonly ReconciliationSummary[]> {
  const summaries: ReconciliationSummary[] = [];
  for (const provider of await listBillingProviders(db, month)) {
    const { differences, ...rest } = await reconcile(db, provider, month);
    summaries.push({ ...rest, differences: differences.length, open: differences.filter((one) => one.explanation === null && one.tokens > 0).length });
  }
  return summaries;
}

export interface RequestOfDifference {
  readonly tenantId: string;
  readonly replyId: string;
  readonly meteredAt: Instant;
  readonly requestId: string | null;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
}

/** Our calls behind a day and model that differ, for whoever looks for the one. */
export async function listRequestsOfDifference(
  db: Kysely<ReadTables>,
  of: { readonly provider: string; readonly day: string; readonly model: string },
  page: Page,
): Promise<Paged<RequestOfDifference>> {
  const matching = db
    .selectFrom('metered_calls')
    .where('demo', '=', false)
    .where('provider', '=', of.provider)
    .where('utc_day', '=', of.day)
    .where('model', '=', of.model);
  const { count } = await matching.select((eb) => eb.fn.countAll().as('count')).executeTakeFirstOrThrow();
  const after = decodeCursor(page.after, 2);
  let rows = matching.selectAll().orderBy('metered_at').orderBy('reply_id').limit(rowsToRead(page));
  if (after) rows = rows.where((eb) => eb(eb.refTuple('metered_at', 'reply_id'), '>', eb.tuple(after[0] ?? '', after[1] ?? '')));
  return paged(
    page,
    await rows.execute(),
    Number(count),
    (row) => [row.metered_at, row.reply_id],
    (row) => ({
      tenantId: row.tenant_id,
      replyId: row.reply_id,
      meteredAt: row.metered_at,
      requestId: row.request_id,
      inputTokens: row.input_tokens,
      outputTokens: row.output_tokens,
      cacheReadTokens: row.cache_read_tokens,
    }),
  );
}

async function meteredTokens(db: Kysely<ReadTables>, provider: string, month: Month): Promise<number> {
  const { tokens } = await db
    .selectFrom('metered_calls')
    .where('demo', '=', false)
    .where('provider', '=', provider)
    .where('utc_day', '>=', `${month}-01`)
    .where('utc_day', '<=', `${month}-31`)
    .select((eb) => eb.fn.sum<string | null>(eb('input_tokens', '+', eb('output_tokens', '+', eb.ref('cache_read_tokens')))).as('tokens'))
    .executeTakeFirstOrThrow();
  return Number(tokens ?? 0);
}

async function billedTokens(db: Kysely<ReadTables>, { provider, month }: ProviderBill): Promise<number> {
  const row = await db.selectFrom('provider_bills').selectAll().where('provider', '=', provider).where('month', '=', month).executeTakeFirstOrThrow();
  return row.input_tokens + row.output_tokens + row.cache_read_tokens + row.cache_write_tokens;
}

async function explanationsOf(db: Kysely<ReadTables>, provider: string, month: Month) {
  const rows = await db.selectFrom('difference_explanations').selectAll().where('provider', '=', provider).where('month', '=', month).execute();
  return new Map(rows.map((row) => [row.difference, row]));
}
