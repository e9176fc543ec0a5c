import { Decimal } from 'decimal.js';
import type { Kysely } from 'kysely';
import type { Amount } from '../../domain/kernel/money.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import { InvoiceCancelled, InvoiceIssued } from '../../domain/invoices/events.ts';
import type { InvoiceLine } from '../../domain/invoices/invoice-line.ts';
import { CreditGranted } from '../../domain/pricing/events.ts';
import { add, type Change, numeric, on, projection, put, table, text } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

export const credits = table({
  name: 'credits',
  columns: { tenant_id: text, credit_id: text, amount: numeric, currency: text, reason: text, granted_at: text },
  key: ['tenant_id', 'credit_id'],
});
export const creditUses = table({
  name: 'credit_uses',
  columns: { tenant_id: text, credit_id: text, used: numeric },
  key: ['tenant_id', 'credit_id'],
});

export const creditsProjection = projection({
  name: 'credits',
  version: 1,
  answers: 'Which amounts was a customer granted, and how much of them did invoices take off?',
  tables: [credits, creditUses],
  handlers: [
    on(CreditGranted, ({ creditId, amount, currency, reason }, { streamId, meta }) =>
      put(credits, { tenant_id: streamId.slice('credits-'.length), credit_id: creditId, amount, currency, reason, granted_at: meta.at }),
    ),
    on(InvoiceIssued, ({ customerId, lines }) => used(customerId, lines, -1)),
    // What a cancelled invoice took off is there again; the one that replaces it takes it off anew.
    on(InvoiceCancelled, ({ customerId, lines }) => used(customerId, lines, 1)),
  ],
});

function used(tenantId: string, lines: readonly InvoiceLine[], sign: 1 | -1): Change[] {
  return lines.flatMap(({ creditId, net }) =>
    creditId === undefined ? [] : [add(creditUses, { tenant_id: tenantId, credit_id: creditId }, { used: new Decimal(net).times(sign).toFixed(2) })],
  );
}

export interface CreditView {
  readonly creditId: string;
  readonly amount: Amount;
  readonly used: Amount;
  readonly currency: string;
  readonly reason: string;
  readonly grantedAt: Instant;
}

/** Oldest first: the order they are used up in. */
export async function listCredits(db: Kysely<ReadTables>, tenantId: string): Promise<readonly CreditView[]> {
  const rows = await db
    .selectFrom('credits as c')
    .leftJoin('credit_uses as u', (join) => join.onRef('u.tenant_id', '=', 'c.tenant_id').onRef('u.credit_id', '=', 'c.credit_id'))
    .selectAll('c')
    .select('u.used')
    .where('c.tenant_id', '=', tenantId)
    .orderBy('c.granted_at')
    .orderBy('c.credit_id')
    .execute();
  return rows.map((row) => ({
    creditId: row.credit_id,
    amount: new Decimal(row.amount).toFixed(2),
    used: new Decimal(row.used ?? 0).toFixed(2),
    currency: row.currency,
    reason: row.reason,
    grantedAt: row.granted_at,
  }));
}
