import type { Kysely } from 'kysely';
import { InvoiceIssued, type Invoice } from '../../domain/invoices/events.ts';
import type { Month } from '../../domain/kernel/time.ts';
import { decodeCursor, encodeCursor, type Page, type Paged } from '../kernel/page.ts';
import { json, numeric, on, projection, put, table, text } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

/** An invoice stands on the operator's register, but its row belongs to the customer. */
export const invoices = table({
  name: 'invoices',
  columns: { tenant_id: text, number: text, customer_name: text, period: text, issued_on: text, due_on: text, currency: text, gross: numeric, document: json },
  key: ['tenant_id', 'number'],
  indexes: [['issued_on desc', 'number desc'], ['period']],
});

export const invoicesProjection = projection({
  name: 'invoices',
  version: 1,
  answers: 'Which invoices were issued to whom, and what stands on them?',
  tables: [invoices],
  handlers: [
    on(InvoiceIssued, (invoice) =>
      put(invoices, {
        tenant_id: invoice.customerId,
        number: invoice.number,
        customer_name: invoice.customer.name,
        period: invoice.period,
        issued_on: invoice.issuedOn,
        due_on: invoice.dueOn,
        currency: invoice.currency,
        gross: invoice.gross,
        document: invoice,
      }),
    ),
  ],
});

/** Newest first. Without a tenant (operator's scope only) those of all customers. */
export async function listInvoices(
  db: Kysely<ReadTables>,
  filter: { readonly tenantId?: string | undefined; readonly period?: Month | undefined },
  page: Page,
): Promise<Paged<Invoice>> {
  const { tenantId, period } = filter;
  const base = db
    .selectFrom('invoices')
    .$if(tenantId !== undefined, (q) => q.where('tenant_id', '=', tenantId ?? ''))
    .$if(period !== undefined, (q) => q.where('period', '=', period ?? ''));
  const after = decodeCursor(page.after, 2);
  const rows = await base
    .select(['document', 'issued_on', 'number'])
    .$if(after !== undefined, (q) => q.where(({ eb, refTuple, tuple }) => eb(refTuple('issued_on', 'number'), '<', tuple(after?.[0] ?? '', after?.[1] ?? ''))))
    .orderBy('issued_on', 'desc')
    .orderBy('number', 'desc')
    .limit(page.first + 1)
    .execute();
  const { count } = await base.select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirstOrThrow();
  const shown = rows.slice(0, page.first);
  const last = shown.at(-1);
  return {
    nodes: shown.map(({ document }) => document as Invoice),
    hasNextPage: rows.length > page.first,
    endCursor: last ? encodeCursor(last.issued_on, last.number) : null,
    totalCount: Number(count),
  };
}

/** The document, if it is in the reader's scope. */
export async function findInvoice(db: Kysely<ReadTables>, number: string): Promise<Invoice | undefined> {
  const row = await db.selectFrom('invoices').select('document').where('number', '=', number).executeTakeFirst();
  return row?.document as Invoice | undefined;
}
