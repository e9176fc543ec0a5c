import type { Invoice as StoredInvoice } from '../../domain/invoices/events.ts';
import { findInvoice, listInvoices } from '../../projections/invoices/invoices.ts';
import { isOperator } from '../auth/identify.ts';
import { Refusal } from '../errors.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { pageOf } from './page-of.ts';
import { rule } from './rules.ts';
import { tenantOf } from './tenant-of.ts';
import { Invoice, InvoiceConnection, type InvoiceLineView, type InvoiceView } from './types/invoices.ts';

const units = { de: { month: 'Monat', 'million-tokens': 'Mio. Tokens', piece: 'Stück' }, en: { month: 'month', 'million-tokens': 'M tokens', piece: 'piece' } } as const;

export function toLines({ locale }: Pick<Context, 'locale'>, { lines, tax }: Pick<StoredInvoice, 'lines' | 'tax'>): InvoiceLineView[] {
  return lines.map((line, i) => ({
    position: i + 1,
    text: line.text,
    quantity: line.quantity,
    unit: units[locale][line.unit],
    unitPrice: line.unitPrice,
    net: line.net,
    vatRate: tax.rate,
    priceVersion: line.priceVersion,
  }));
}

function toInvoice(context: Pick<Context, 'locale'>, invoice: StoredInvoice): InvoiceView {
  const { number, customerId, customer, period, issuedOn, dueOn, currency, net, vat, gross, tax } = invoice;
  return {
    number,
    tenantId: customerId,
    customerName: customer.name,
    period,
    issuedOn,
    dueOn,
    status: 'issued',
    currency,
    net,
    vat,
    gross,
    taxNote: tax.note ?? null,
    lines: toLines(context, invoice),
  };
}

builder.queryFields((t) => ({
  invoices: t.field({
    type: InvoiceConnection,
    extensions: rule({ permission: 'invoices:read' }),
    args: { tenantId: t.arg.id(), first: t.arg.int({ defaultValue: 25 }), after: t.arg.string(), period: t.arg({ type: 'Month' }) },
    resolve: async (_, { tenantId: named, period, ...page }, context) => {
      const { readDb } = context.deps;
      // The operator's finance sees all customers' invoices in one list.
      const everybody = context.caller !== undefined && isOperator(context.caller) && !named;
      const tenantId = everybody ? undefined : await tenantOf(context, named);
      const filter = { tenantId, period: period ?? undefined };
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
      const found = await invoiceFor(context, number);
      return found ? toInvoice(context, found) : null;
    },
  }),
}));

/** The invoice, when it is the caller's to see. */
export async function invoiceFor({ caller, deps }: Pick<Context, 'caller' | 'deps'>, number: string): Promise<StoredInvoice | undefined> {
  if (!caller) throw new Refusal('Unauthenticated');
  return isOperator(caller) ? deps.readDb.asOperator((db) => findInvoice(db, number)) : deps.readDb.asTenant(caller.tenantId, (db) => findInvoice(db, number));
}
