import { Decimal } from 'decimal.js';
import type { Kysely } from 'kysely';
import { BankEntryMatched, BankEntryUnmatched, type Allocation } from '../../domain/banking/events.ts';
import {
  CreditNoteIssued,
  InvoiceBounced,
  InvoiceCancelled,
  InvoiceIssued,
  InvoiceResendRequested,
  InvoiceSendingFailed,
  InvoiceSent,
  Invoice,
} from '../../domain/invoices/events.ts';
import { cents, type Amount } from '../../domain/kernel/money.ts';
import type { Month } from '../../domain/kernel/time.ts';
import { newestFirst } from '../kernel/keyset.ts';
import type { Page, Paged } from '../kernel/page.ts';
import { add, json, numeric, on, optional, patch, projection, put, table, text, type RowOf } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

/** A document stands on the operator's register, but its row belongs to the customer. */
export const invoices = table({
  name: 'invoices',
  columns: {
    tenant_id: text,
    number: text,
    kind: text,
    customer_name: text,
    period: text,
    issued_on: text,
    due_on: text,
    currency: text,
    gross: numeric,
    /** What credit notes gave back of it, and what bank movements paid. */
    credited: numeric,
    paid: numeric,
    cancelled_by: optional(text),
    replaced_by: optional(text),
    corrects: optional(text),
    /** none, open, sent, bounced or failed: the newest mail. */
    mail: text,
    document: json,
  },
  key: ['tenant_id', 'number'],
  indexes: [['issued_on desc', 'number desc'], ['period'], ['mail']],
});

export const invoicesProjection = projection({
  name: 'invoices',
  version: 2,
  answers: 'Which invoices were issued to whom, what stands on them, and what became of them?',
  tables: [invoices],
  handlers: [
    on(InvoiceIssued, (invoice) => [
      issued(invoice),
      ...(invoice.preceding ? [patch(invoices, key(invoice.customerId, invoice.preceding.number), { replaced_by: invoice.number })] : []),
    ]),
    on(InvoiceCancelled, (invoice) => [
      issued(Invoice.parse(invoice)),
      patch(invoices, key(invoice.customerId, invoice.preceding?.number ?? ''), { cancelled_by: invoice.number }),
    ]),
    on(CreditNoteIssued, (invoice) => [issued(invoice), add(invoices, key(invoice.customerId, invoice.preceding?.number ?? ''), { credited: invoice.gross })]),
    on(InvoiceSent, ({ customerId, number }) => patch(invoices, key(customerId, number), { mail: 'sent' })),
    on(InvoiceBounced, ({ customerId, number }) => patch(invoices, key(customerId, number), { mail: 'bounced' })),
    on(InvoiceSendingFailed, ({ customerId, number }) => patch(invoices, key(customerId, number), { mail: 'failed' })),
    on(InvoiceResendRequested, ({ customerId, number }) => patch(invoices, key(customerId, number), { mail: 'open' })),
    on(BankEntryMatched, ({ allocations }) => paid(allocations, 1)),
    on(BankEntryUnmatched, ({ matched }) => paid(matched.allocations, -1)),
  ],
});

function key(customerId: string, number: string) {
  return { tenant_id: customerId, number };
}

function issued(invoice: Invoice) {
  return put(invoices, {
    ...key(invoice.customerId, invoice.number),
    kind: invoice.kind ?? 'invoice',
    customer_name: invoice.customer.name,
    period: invoice.period,
    issued_on: invoice.issuedOn,
    due_on: invoice.dueOn,
    currency: invoice.currency,
    gross: invoice.gross,
    credited: '0.00',
    paid: '0.00',
    cancelled_by: null,
    replaced_by: null,
    corrects: invoice.preceding?.number ?? null,
    mail: invoice.documents && !invoice.demo ? 'open' : 'none',
    document: invoice,
  });
}

/** A receivable is credited when it is paid, and debited when money goes back. */
function paid(allocations: readonly Allocation[], sign: 1 | -1) {
  return allocations.flatMap((allocation) =>
    'item' in allocation
      ? [
          add(invoices, key(allocation.customerId, allocation.item), {
            paid: cents(new Decimal(allocation.amount).times(allocation.side === 'credit' ? sign : -sign)),
          }),
        ]
      : [],
  );
}

/** An invoice and what became of it. */
export interface KeptInvoice {
  readonly invoice: Invoice;
  readonly status: 'issued' | 'cancelled';
  readonly mail: 'none' | 'open' | 'sent' | 'bounced' | 'failed';
  readonly credited: Amount;
  readonly paid: Amount;
  /** What is still owed of it; below zero what is owed to the customer. */
  readonly open: Amount;
  readonly cancelledBy: string | null;
  readonly replacedBy: string | null;
}

export interface InvoiceFilter {
  readonly tenantId?: string | undefined;
  readonly period?: Month | undefined;
  readonly mail?: KeptInvoice['mail'] | undefined;
}

/** Newest first. Without a tenant (operator's scope only) those of all customers. */
export async function listInvoices(db: Kysely<ReadTables>, { tenantId, period, mail }: InvoiceFilter, page: Page): Promise<Paged<KeptInvoice>> {
  const matching = db
    .selectFrom('invoices')
    .$if(tenantId !== undefined, (q) => q.where('tenant_id', '=', tenantId ?? ''))
    .$if(period !== undefined, (q) => q.where('period', '=', period ?? ''))
    .$if(mail !== undefined, (q) => q.where('mail', '=', mail ?? ''));
  return newestFirst(matching, { select: (q) => q.selectAll(), by: ['issued_on', 'number'], page, node: kept });
}

export async function findKeptInvoice(db: Kysely<ReadTables>, number: string): Promise<KeptInvoice | undefined> {
  const row = await db.selectFrom('invoices').selectAll().where('number', '=', number).executeTakeFirst();
  return row && kept(row);
}

/** The document, if it is in the reader's scope. */
export async function findInvoice(db: Kysely<ReadTables>, number: string): Promise<Invoice | undefined> {
  return (await findKeptInvoice(db, number))?.invoice;
}

/** Cancellations and credit notes of an invoice, oldest first. */
export async function listCorrections(db: Kysely<ReadTables>, { customerId, number }: Pick<Invoice, 'customerId' | 'number'>): Promise<readonly KeptInvoice[]> {
  const rows = await db
    .selectFrom('invoices')
    .selectAll()
    .where('tenant_id', '=', customerId)
    .where('corrects', '=', number)
    .where('kind', '<>', 'invoice')
    .orderBy('number')
    .execute();
  return rows.map(kept);
}

const mails = ['none', 'open', 'sent', 'bounced', 'failed'] as const;

function kept(row: RowOf<typeof invoices>): KeptInvoice {
  const cancelled = row.cancelled_by !== null;
  const owed = row.kind !== 'invoice' || cancelled ? '0' : row.gross;
  return {
    invoice: row.document as Invoice,
    status: cancelled ? 'cancelled' : 'issued',
    mail: mails.find((mail) => mail === row.mail) ?? 'none',
    credited: cents(row.credited),
    paid: cents(row.paid),
    open: cents(new Decimal(owed).minus(row.credited).minus(row.paid)),
    cancelledBy: row.cancelled_by,
    replacedBy: row.replaced_by,
  };
}
