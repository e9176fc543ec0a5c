import { z } from 'zod';
import { event, type EventOf } from '../kernel/event.ts';
import { Amount, Currency } from '../kernel/money.ts';
import { BusinessDate, Month } from '../kernel/time.ts';
import { Address } from '../tenants/events.ts';
import { InvoiceLine } from './invoice-line.ts';
import { TaxSettings } from './tax-settings.ts';

/** How VAT applies, by EN 16931 category: S standard rate, AE reverse charge, O not subject to VAT, G export. */
export const TaxCase = z.object({
  category: z.enum(['S', 'AE', 'O', 'G']),
  rate: Amount,
  note: z.string().optional(),
  /** VATEX code of the reason why no VAT is charged. */
  exemptionCode: z.string().optional(),
  /** The row of the decision table, e.g. `AT-reverse-charge`. */
  case: z.string().optional(),
  /** The check of the VAT id that the case rests on. */
  evidence: z.object({ checkId: z.string() }).optional(),
});
export type TaxCase = z.infer<typeof TaxCase>;

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
  /** The name on documents and mails, where it is not the company's. */
  brand: z.string().optional(),
  /** § 35a GmbHG: a business letter names the managing directors. */
  management: z.string(),
  /** As agreed with the tax adviser; the usual ones when absent. */
  taxSettings: TaxSettings.optional(),
});
export type Seller = z.infer<typeof Seller>;

export const InvoiceKind = z.enum(['invoice', 'cancellation', 'credit-note']);
export type InvoiceKind = z.infer<typeof InvoiceKind>;

/** A file made from the invoice. The same invoice always gives the same bytes, so the hash proves a copy years later. */
export const InvoiceFile = z.object({ format: z.enum(['pdf', 'cii', 'ubl']), fileName: z.string(), bytes: z.number().int(), sha256: z.string() });
export type InvoiceFile = z.infer<typeof InvoiceFile>;

/**
 * The whole document, as § 14 (4) UStG wants it. Amounts in cents precision, tax on the sum of the lines. Amounts are
 * positive in every kind: a cancellation and a credit note take away what they state.
 */
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
  customer: z.object({
    name: z.string(),
    address: Address,
    vatId: z.string().optional(),
    /** Where the invoice is sent to; an address the customer named for this purpose. */
    email: z.string().optional(),
    contact: z.string().optional(),
    /** A Swiss customer's UID. */
    legalRegistration: z.string().optional(),
  }),
  currency: Currency,
  lines: z.array(InvoiceLine),
  tax: TaxCase,
  net: Amount,
  vat: Amount,
  gross: Amount,
  /** True for the demo tenant: the document says on its face that nobody owes it. */
  demo: z.boolean(),
  /** EN 16931 BT-3: invoice 380, cancellation and credit note 381 (see einvoice/from-invoice.ts). Absent on the invoices of the first releases. */
  kind: InvoiceKind.optional(),
  /** The document that a cancellation or credit note corrects, or that a corrected invoice replaces. */
  preceding: z.object({ number: z.string(), issuedOn: BusinessDate }).optional(),
  reason: z.string().optional(),
  /** BT-10: Leitweg-ID or the customer's own reference. */
  buyerReference: z.string().optional(),
  orderReference: z.string().optional(),
  paymentTerms: z.string().optional(),
  /** The language its documents are written in; German when absent. */
  language: z.enum(['de', 'en']).optional(),
  documents: z.array(InvoiceFile).optional(),
  priceVersions: z.array(z.number().int().positive()).optional(),
});
export type Invoice = z.infer<typeof Invoice>;

export const InvoiceIssued = event('InvoiceIssued', 'An invoice got its number and can no longer change.', Invoice);

export const InvoiceCancelled = event(
  'InvoiceCancelled',
  'An invoice was cancelled as a whole, by a document with a number of its own.',
  /** With `reissue` its usage stays billed: the same lines are issued again, to the customer as it is known now. */
  Invoice.extend({ reissue: z.boolean() }),
);
export const CreditNoteIssued = event('CreditNoteIssued', 'A part of an invoice was credited, by a document with a number of its own.', Invoice);

const ofInvoice = { number: z.string(), customerId: z.string() };
export const InvoiceSent = event(
  'InvoiceSent',
  'A mail server took the invoice over for the customer.',
  z.object({
    ...ofInvoice,
    /** Masked: enough to recognise the mailbox. */
    to: z.string(),
    /** What stands before the @ of its Message-ID. */
    messageId: z.string(),
    /** 1 for the first mail, one more for each that somebody asked for again. */
    mail: z.number().int().positive(),
    files: z.array(z.string()),
  }),
);
export const InvoiceBounced = event(
  'InvoiceBounced',
  'A mail server refused the invoice for good, or sent it back.',
  z.object({
    ...ofInvoice,
    mail: z.number().int().positive(),
    /** Refused while it was handed over, reported afterwards (RFC 3464), or told by a person. */
    reportedBy: z.enum(['server', 'report', 'person']),
    /** The SMTP reply code (RFC 5321) or status (RFC 3463), e.g. `550` or `5.1.1`. */
    smtpCode: z.string(),
  }),
);
export const InvoiceSendingFailed = event(
  'InvoiceSendingFailed',
  'The invoice could not be handed to a mail server, and the tries are used up.',
  z.object({
    ...ofInvoice,
    mail: z.number().int().positive(),
    cause: z.enum(['unreachable', 'deferred', 'no-address', 'documents']),
    smtpCode: z.string().optional(),
  }),
);
export const InvoiceResendRequested = event(
  'InvoiceResendRequested',
  'Somebody asked for the invoice to be mailed again.',
  z.object({ ...ofInvoice, mail: z.number().int().positive() }),
);

export const SellerDescribed = event('SellerDescribed', 'The operator described who issues the invoices from now on.', Seller);

export const InvoiceRunPrepared = event(
  'InvoiceRunPrepared',
  'A run was prepared and waits for finance to release it.',
  z.object({ runId: z.string(), period: Month, tenantIds: z.array(z.string()) }),
);
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
    /** Of the invoice; absent in runs of the first releases, which were in euros. */
    currency: Currency.optional(),
    code: z.string().optional(),
    /** The rule of EN 16931 or XRechnung that the invoice would have broken. */
    rule: z.string().optional(),
  }),
);
export const InvoiceRunCompleted = event(
  'InvoiceRunCompleted',
  'The invoice run dealt with every tenant.',
  z.object({
    runId: z.string(),
    issued: z.number().int(),
    skipped: z.number().int(),
    refused: z.number().int(),
    /** Of the invoices in euros. */
    gross: Amount,
    /** Of those in francs, where there are any: the two are never added up. */
    grossInFrancs: Amount.optional(),
  }),
);

export const invoiceEvents = [InvoiceIssued] as const;
export type InvoiceEvent = EventOf<(typeof invoiceEvents)[number]>;
export const correctionEvents = [InvoiceCancelled, CreditNoteIssued] as const;
export type CorrectionEvent = EventOf<(typeof correctionEvents)[number]>;
export const sendingEvents = [InvoiceSent, InvoiceBounced, InvoiceSendingFailed, InvoiceResendRequested] as const;
export type SendingEvent = EventOf<(typeof sendingEvents)[number]>;
export const sellerEvents = [SellerDescribed] as const;
export type SellerEvent = EventOf<(typeof sellerEvents)[number]>;
export const invoiceRunEvents = [InvoiceRunPrepared, InvoiceRunStarted, TenantBilled, InvoiceRunCompleted] as const;
export type InvoiceRunEvent = EventOf<(typeof invoiceRunEvents)[number]>;
