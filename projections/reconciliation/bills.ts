import type { Kysely } from 'kysely';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import type { Instant, Month } from '../../domain/kernel/time.ts';
import { BillPartRead, DifferenceExplained, ProviderBillImported, type BillFormat } from '../../domain/reconciliation/events.ts';
import { actorRef } from '../access/actors.ts';
import { integer, on, optional, projection, put, table, text } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

const billed = { input_tokens: integer, output_tokens: integer, cache_read_tokens: integer, cache_write_tokens: integer } as const;

export const billLines = table({
  name: 'bill_lines',
  columns: { tenant_id: text, bill_id: text, part: integer, line: integer, day: text, model: text, request_id: optional(text), ...billed },
  key: ['tenant_id', 'bill_id', 'part', 'line'],
});
/** The newest complete report of each provider and month. */
export const providerBills = table({
  name: 'provider_bills',
  columns: {
    tenant_id: text,
    provider: text,
    month: text,
    bill_id: text,
    format: text,
    file_sha256: text,
    lines: integer,
    skipped: integer,
    ...billed,
    imported_by: text,
    imported_at: text,
  },
  key: ['tenant_id', 'provider', 'month'],
});
export const explanations = table({
  name: 'difference_explanations',
  columns: {
    tenant_id: text,
    provider: text,
    month: text,
    difference: text,
    billed_tokens: integer,
    metered_tokens: integer,
    reason: text,
    explained_by: text,
    explained_at: text,
  },
  key: ['tenant_id', 'provider', 'month', 'difference'],
});

export const billsProjection = projection({
  name: 'provider-bills',
  version: 1,
  answers: 'What did the providers bill, and which differences were explained?',
  tables: [billLines, providerBills, explanations],
  handlers: [
    on(BillPartRead, ({ billId, part, lines }) =>
      lines.map((line, n) =>
        put(billLines, {
          tenant_id: OPERATOR,
          bill_id: billId,
          part,
          line: n,
          day: line.day,
          model: line.model,
          request_id: line.requestId ?? null,
          input_tokens: line.inputTokens,
          output_tokens: line.outputTokens,
          cache_read_tokens: line.cacheReadTokens,
          cache_write_tokens: line.cacheWriteTokens,
        }),
      ),
    ),
    on(ProviderBillImported, (e, { meta }) =>
      put(providerBills, {
        tenant_id: OPERATOR,
        provider: e.provider,
        month: e.month,
        bill_id: e.billId,
        format: e.format,
        file_sha256: e.fileSha256,
        lines: e.lines,
        skipped: e.skipped,
        input_tokens: e.inputTokens,
        output_tokens: e.outputTokens,
        cache_read_tokens: e.cacheReadTokens,
        cache_write_tokens: e.cacheWriteTokens,
        imported_by: actorRef(meta.actor),
        imported_at: meta.at,
      }),
    ),
    on(DifferenceExplained, (e, { meta }) =>
      put(explanations, {
        tenant_id: OPERATOR,
        provider: e.provider,
        month: e.month,
        difference: e.difference,
        billed_tokens: e.billedTokens,
        metered_tokens: e.meteredTokens,
        reason: e.reason,
        explained_by: actorRef(meta.actor),
        explained_at: meta.at,
      }),
    ),
  ],
});

export interface ProviderBill {
  readonly billId: string;
  readonly provider: string;
  readonly month: Month;
  readonly format: BillFormat;
  readonly fileSha256: string;
  readonly lines: number;
  readonly skipped: number;
  readonly importedBy: string;
  readonly importedAt: Instant;
}

export async function findBill(db: Kysely<ReadTables>, provider: string, month: Month): Promise<ProviderBill | undefined> {
  const row = await db.selectFrom('provider_bills').selectAll().where('provider', '=', provider).where('month', '=', month).executeTakeFirst();
  return (
    row && {
      billId: row.bill_id,
      provider: row.provider,
      month: row.month,
      format: row.format as BillFormat,
      fileSha256: row.file_sha256,
      lines: row.lines,
      skipped: row.skipped,
      importedBy: row.imported_by,
      importedAt: row.imported_at,
    }
  );
}

/** Providers that bill for the month, or should: those asked in it, and those of whom a report is here. What runs in our own house bills nothing, and the demo's calls were never made. */
export async function listBillingProviders(db: Kysely<ReadTables>, month: Month): Promise<readonly string[]> {
  const metered = await db
    .selectFrom('metered_calls')
    .select('provider')
    .distinct()
    .where('utc_day', '>=', `${month}-01`)
    .where('utc_day', '<=', `${month}-31`)
    .where('region', 'not in', ['local', 'self-hosted'])
    .where('demo', '=', false)
    .execute();
  const billing = await db.selectFrom('provider_bills').select('provider').where('month', '=', month).execute();
  return [...new Set([...metered, ...billing].map(({ provider }) => provider))].toSorted();
}
