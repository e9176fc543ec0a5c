import type { Invoice as StoredInvoice } from '../../domain/invoices/events.ts';
import { findCallsBehindLine } from '../../projections/invoices/calls-behind-line.ts';
import { findKeptInvoice, listInvoices, type KeptInvoice } from '../../projections/invoices/invoices.ts';
import { listPriceLists } from '../../projections/pricing/price-lists.ts';
import { isOperator } from '../auth/identify.ts';
import { invoiceFilePaths } from '../documents/invoices.ts';
import { Refusal } from '../errors.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { InvoiceMail } from './enums.ts';
import { pageOf } from './page-of.ts';
import { rule } from './rules.ts';
import { tenantOf } from './tenant-of.ts';
import { InvoiceLineCalls } from './types/invoice-line-calls.ts';
import { Invoice, InvoiceConnection, type InvoiceLineView, type InvoiceView } from './types/invoices.ts';

const units = {
  de: { month: 'Monat', 'million-tokens': 'Mio. Tokens', piece: 'Stück' },
  en: { month: 'month', 'million-tokens': 'M tokens', piece: 'piece' },
} as const;

export function toLines({ locale }: Pick<Context, 'locale'>, { lines, tax }: Pick<StoredInvoice, 'lines' | 'tax'>): InvoiceLineView[] {
  return lines.map((line, i) => ({
    position: i + 1,
    kind: line.kind,
    text: line.text,
    quantity: line.quantity,
    unit: units[locale][line.unit],
    unitPrice: line.unitPrice,
    net: line.net,
    vatRate: tax.rate,
    priceVersion: line.priceVersion,
    model: line.model ?? null,
    rule: line.rule ?? null,
    tokens: line.tokens ?? null,
    calls: line.events?.count ?? null,
    corrects: line.corrects ?? null,
  }));
}

export function toInvoice(context: Pick<Context, 'locale'>, kept: KeptInvoice): InvoiceView {
  const {
    number,
    kind = 'invoice',
    customerId,
    customer,
    period,
    issuedOn,
    dueOn,
    currency,
    net,
    vat,
    gross,
    tax,
    reason,
    preceding,
    documents = [],
  } = kept.invoice;
  return {
    number,
    kind,
    tenantId: customerId,
    customerName: customer.name,
    period,
    issuedOn,
    dueOn,
    status: kept.status,
    mail: kept.mail,
    currency,
    net,
    vat,
    gross,
    credited: kept.credited,
    paid: kept.paid,
    open: kept.open,
    taxNote: tax.note ?? null,
    reason: reason ?? null,
    corrects: preceding?.number ?? null,
    cancelledBy: kept.cancelledBy,
    replacedBy: kept.replacedBy,
    lines: toLines(context, kept.invoice),
    files: documents.map((file) => ({ ...file, path: invoiceFilePaths[file.format](number) })),
  };
}

builder.queryFields((t) => ({
  invoices: t.field({
    type: InvoiceConnection,
    extensions: rule({ permission: 'invoices:read' }),
    args: {
      tenantId: t.arg.id(),
      first: t.arg.int({ defaultValue: 25 }),
      after: t.arg.string(),
      period: t.arg({ type: 'Month' }),
      mail: t.arg({ type: InvoiceMail }),
    },
    resolve: async (_, { tenantId: named, period, mail, ...page }, context) => {
      const { readDb } = context.deps;
      // The operator's finance sees all customers' invoices in one list.
      const everybody = context.caller !== undefined && isOperator(context.caller) && !named;
      const tenantId = everybody ? undefined : await tenantOf(context, named);
      const filter = { tenantId, period: period ?? undefined, mail: mail ?? undefined };
      const found = await (tenantId === undefined
        ? readDb.asOperator((db) => listInvoices(db, filter, pageOf(page, 25)))
        : readDb.asTenant(tenantId, (db) => listInvoices(db, filter, pageOf(page, 25))));
      return { ...found, nodes: found.nodes.map((invoice) => toInvoice(context, invoice)) };
    },
  }),
  invoice: t.field({
    type: Invoice,
    nullable: true,
    args: { number: t.arg.string({ required: true }) },
    extensions: rule({ permission: 'invoices:read' }),
    resolve: async (_, { number }, context) => {
      const found = await keptInvoiceFor(context, number);
      return found ? toInvoice(context, found) : null;
    },
  }),
  invoiceLineCalls: t.field({
    type: InvoiceLineCalls,
    nullable: true,
    args: { number: t.arg.string({ required: true }), position: t.arg.int({ required: true }) },
    extensions: rule({ permission: 'invoices:read' }),
    description: 'The metered calls behind a line of an invoice, added up again.',
    resolve: async (_, { number, position }, context) => {
      const invoice = (await keptInvoiceFor(context, number))?.invoice;
      const line = invoice?.lines[position - 1];
      if (!invoice || !line) return null;
      const { readDb } = context.deps;
      const lists = (await readDb.asOperator(listPriceLists)).map(({ list }) => list);
      return (await readDb.asTenant(invoice.customerId, (db) => findCallsBehindLine(db, invoice, line, lists))) ?? null;
    },
  }),
}));

/** The document and what became of it, when it is the caller's to see. */
export async function keptInvoiceFor({ caller, deps }: Pick<Context, 'caller' | 'deps'>, number: string): Promise<KeptInvoice | undefined> {
  if (!caller) throw new Refusal('Unauthenticated');
  return isOperator(caller)
    ? deps.readDb.asOperator((db) => findKeptInvoice(db, number))
    : deps.readDb.asTenant(caller.tenantId, (db) => findKeptInvoice(db, number));
}
