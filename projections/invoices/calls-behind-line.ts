import { Decimal } from 'decimal.js';
import type { Kysely } from 'kysely';
import type { Invoice } from '../../domain/invoices/events.ts';
import type { InvoiceLine } from '../../domain/invoices/invoice-line.ts';
import { cents, exact, type Amount } from '../../domain/kernel/money.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import type { PriceList } from '../../domain/pricing/events.ts';
import { weighted } from '../../domain/pricing/pricing.ts';
import type { ReadTables } from '../kernel/read-db.ts';

export interface CallBehindLine {
  readonly replyId: string;
  readonly at: Instant;
  readonly model: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  readonly priceVersion: number;
  /** Revision in the month's usage stream. */
  readonly revision: number;
  /** What the call counts by the weights of its price list, and how much of that stands on this line. */
  readonly counted: Amount;
  readonly onLine: Amount;
}

export interface CallsBehindLine {
  readonly calls: readonly CallBehindLine[];
  /** Added up again from the calls; the same as on the invoice, or something is wrong. */
  readonly tokens: Amount;
  readonly net: Amount;
  readonly agrees: boolean;
}

/**
 * The metered calls behind a line, added up again. The call in which the quota was used up stands on two lines: its first
 * part is included, its last part overage.
 */
export async function findCallsBehindLine(
  db: Kysely<ReadTables>,
  invoice: Pick<Invoice, 'customerId' | 'period'>,
  line: InvoiceLine,
  priceLists: readonly PriceList[],
): Promise<CallsBehindLine | undefined> {
  const { events, model, bookedModel, priceVersion, tokens = 0 } = line;
  const list = priceLists.find(({ version }) => version === priceVersion);
  if (!events || model === undefined || !list) return undefined;
  const rows = await db
    .selectFrom('metered_calls')
    .selectAll()
    .where('tenant_id', '=', invoice.customerId)
    .where('month', '=', invoice.period)
    .where('revision', '>=', events.from)
    .where('revision', '<=', events.to)
    .where('model', '=', model)
    .where('price_version', '=', priceVersion)
    .where('booked_model', bookedModel === undefined ? 'is' : '=', bookedModel ?? null)
    .orderBy('revision')
    .execute();
  const counted = rows.map((row) =>
    weighted(list.weights, { inputTokens: row.input_tokens, outputTokens: row.output_tokens, cacheReadTokens: row.cache_read_tokens }),
  );
  const shares = sharesOf(counted, new Decimal(tokens), line.rule === 'usage.overage');
  const onLine = shares.reduce((all, share) => all.plus(share), new Decimal(0));
  const net = cents(
    onLine
      .floor()
      .dividedBy(1_000_000)
      .times(line.unitPrice)
      .times(line.kind === 'credit' ? -1 : 1),
  );
  return {
    calls: rows.map((row, i) => ({
      replyId: row.reply_id,
      at: row.metered_at,
      model: row.model,
      inputTokens: row.input_tokens,
      outputTokens: row.output_tokens,
      cacheReadTokens: row.cache_read_tokens,
      priceVersion: row.price_version,
      revision: row.revision,
      counted: exact(counted[i] ?? 0),
      onLine: exact(shares[i] ?? 0),
    })),
    tokens: exact(onLine),
    net,
    agrees: onLine.floor().equals(tokens) && net === line.net,
  };
}

/** Overage begins within its first call, included usage ends within its last: what is too much is taken off at that end. */
function sharesOf(counted: readonly Decimal[], tokens: Decimal, fromTheFront: boolean): readonly Decimal[] {
  let tooMuch = counted.reduce((all, one) => all.plus(one), new Decimal(0)).minus(tokens);
  // Less than one token waits for those that complete it; it belongs to nobody's invoice yet.
  if (tooMuch.lessThan(1)) return counted;
  const shares = [...counted];
  const order = fromTheFront ? [...shares.keys()] : [...shares.keys()].toReversed();
  for (const i of order) {
    const share = shares[i] ?? new Decimal(0);
    const off = Decimal.min(share, tooMuch);
    shares[i] = share.minus(off);
    tooMuch = tooMuch.minus(off);
  }
  return shares;
}
