import { z } from 'zod';
import { event, type EventOf } from '../kernel/event.ts';
import { Amount, Currency } from '../kernel/money.ts';
import { BusinessDate, Month } from '../kernel/time.ts';
import { Address } from '../tenants/events.ts';

/** How VAT applies, by EN 16931 category: S standard rate, AE reverse charge, O not subject to VAT. */
export const TaxCase = z.object({ category: z.enum(['S', 'AE', 'O']), rate: Amount, note: z.string().optional() });
export type TaxCase = z.infer<typeof TaxCase>;

export const InvoiceLine = z.object({
  /** Included usage costs nothing; it stands on the invoice so that the lines add up to the month's tokens. */
  kind: z.enum(['base-fee', 'included-usage', 'overage']),
  text: z.string(),
  quantity: Amount,
  unit: z.enum(['month', 'million-tokens']),
  unitPrice: Amount,
  net: Amount,
  model: z.string().optional(),
  priceVersion: z.number().int().positive(),
  /** Tokens behind a line of usage, so that a later run bills only what is new. */
  tokens: z.number().int().nonnegative().optional(),
});
export type InvoiceLine = z.infer<typeof InvoiceLine>;

export const Seller = z.object({
  name: z.string(),
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
  country: z.string(),
  vatId: z.string(),
  taxNumber: z.string(),
  registration: z.string(),
  email: z.string(),
  phone: z.string(),
  iban: z.string(),
  bic: z.string(),
  bank: z.string(),
  /** § 35a GmbHG: a business letter names the managing directors. */
  management: z.string(),
});
export type Seller = z.infer<typeof Seller>;

/** The whole document, as § 14 (4) UStG wants it. Amounts in cents precision, tax on the sum of the lines. */
export const Invoice = z.object({
  number: z.string(),
  customerId: z.string(),
  debtorAccount: z.string(),
  period: Month,
  supplyFrom: BusinessDate,
  supplyTo: BusinessDate,
  issuedOn: BusinessDate,
  dueOn: BusinessDate,
  seller: Seller,
  customer: z.object({ name: z.string(), address: Address, vatId: z.string().optional() }),
  currency: Currency,
  lines: z.array(InvoiceLine),
  tax: TaxCase,
  net: Amount,
  vat: Amount,
  gross: Amount,
  /** True for the demo tenant: the document says on its face that nobody owes it. */
  demo: z.boolean(),
});
export type Invoice = z.infer<typeof Invoice>;

export const InvoiceIssued = event('InvoiceIssued', 'An invoice got its number and can no longer change.', Invoice);

export const InvoiceRunStarted = event(
  'InvoiceRunStarted',
  'Finance started the invoice run of a month.',
  z.object({
    runId: z.string(),
    period: Month,
    asOf: BusinessDate,
    tenantIds: z.array(z.string()),
  }),
);
export const TenantBilled = event(
  'TenantBilled',
  'The run dealt with one tenant.',
  z.object({
    runId: z.string(),
    tenantId: z.string(),
    customerName: z.string(),
    outcome: z.enum(['issued', 'nothing-to-bill', 'refused']),
    number: z.string().optional(),
    gross: Amount.optional(),
    code: z.string().optional(),
  }),
);
export const InvoiceRunCompleted = event(
  'InvoiceRunCompleted',
  'The invoice run dealt with every tenant.',
  z.object({ runId: z.string(), issued: z.number().int(), skipped: z.number().int(), refused: z.number().int(), gross: Amount }),
);

export const invoiceEvents = [InvoiceIssued] as const;
export type InvoiceEvent = EventOf<(typeof invoiceEvents)[number]>;
export const invoiceRunEvents = [InvoiceRunStarted, TenantBilled, InvoiceRunCompleted] as const;
export type InvoiceRunEvent = EventOf<(typeof invoiceRunEvents)[number]>;
