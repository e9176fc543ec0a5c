import { turning } from '../graph/page-of.ts';
import { z } from 'zod';
import { Amount, Currency } from '../../domain/kernel/money.ts';
import { BusinessDate, Month } from '../../domain/kernel/time.ts';
import { findKeptInvoice, listInvoices, type KeptInvoice } from '../../projections/invoices/invoices.ts';
import { invoiceFilePaths } from '../documents/invoices.ts';
import { endpoint } from './endpoint.ts';

const InvoiceAnswer = z.object({
  number: z.string(),
  kind: z.enum(['invoice', 'cancellation', 'credit-note']),
  period: Month,
  issuedOn: BusinessDate,
  dueOn: BusinessDate,
  status: z.enum(['issued', 'cancelled']),
  currency: Currency,
  net: Amount,
  vat: Amount,
  gross: Amount,
  open: Amount.meta({ description: 'What is still owed; below zero what is owed to you.' }),
  corrects: z.string().nullable().meta({ description: 'The invoice that this document corrects or replaces.' }),
  lines: z.array(z.object({ text: z.string(), quantity: Amount, unit: z.string(), unitPrice: Amount, net: Amount })),
  files: z.array(z.object({ format: z.enum(['pdf', 'cii', 'ubl']), fileName: z.string(), bytes: z.number().int(), sha256: z.string(), path: z.string() })),
});

function toAnswer({ invoice, status, open }: KeptInvoice): z.output<typeof InvoiceAnswer> {
  const { number, kind = 'invoice', period, issuedOn, dueOn, currency, net, vat, gross, preceding, documents = [] } = invoice;
  return {
    number,
    kind,
    period,
    issuedOn,
    dueOn,
    status,
    currency,
    net,
    vat,
    gross,
    open,
    corrects: preceding?.number ?? null,
    lines: invoice.lines.map(({ text, quantity, unit, unitPrice, net: amount }) => ({ text, quantity, unit, unitPrice, net: amount })),
    files: documents.map((file) => ({ ...file, path: invoiceFilePaths[file.format](number) })),
  };
}

export const listInvoicesEndpoint = endpoint({
  name: 'listInvoices',
  method: 'GET',
  path: '/api/v1/invoices',
  says: 'Your invoices, cancellations and credit notes, newest first. Each file is fetched from its path with the same key.',
  audience: 'tenant',
  permission: 'invoices:read',
  query: z.object({ period: Month.optional(), first: z.coerce.number().int().min(1).max(200).default(50), after: z.string().max(500).optional() }),
  answers: { 200: { says: 'One page; `next` is the value for `after`.', schema: z.object({ items: z.array(InvoiceAnswer), next: z.string().nullable() }) } },
  refusals: ['CursorInvalid'],
  async run({ deps, caller: { tenantId }, query: { period, ...page } }) {
    const found = await turning(() => deps.readDb.asTenant(tenantId, (db) => listInvoices(db, { tenantId, period }, page)));
    return { status: 200, body: { items: found.nodes.map(toAnswer), next: found.hasNextPage ? found.endCursor : null } };
  },
});

export const readInvoiceEndpoint = endpoint({
  name: 'readInvoice',
  method: 'GET',
  path: '/api/v1/invoices/:number',
  says: 'One invoice, cancellation or credit note.',
  audience: 'tenant',
  permission: 'invoices:read',
  params: z.object({ number: z.string().max(40) }),
  answers: { 200: { says: 'The document with its lines and files.', schema: InvoiceAnswer } },
  refusals: ['NotFound'],
  async run({ deps, caller, params: { number } }) {
    const found = await deps.readDb.asTenant(caller.tenantId, (db) => findKeptInvoice(db, number));
    return found ? { status: 200, body: toAnswer(found) } : { refused: { rejected: 'NotFound', info: {} } };
  },
});
