import { builder } from '../builder.ts';
import { listInvoiceSteps, type InvoiceStep } from '../../../projections/invoices/invoice-story.ts';
import type { KeptInvoice } from '../../../projections/invoices/invoices.ts';
import { invoiceFilePaths } from '../../documents/invoices.ts';
import type { Context } from '../context.ts';
import { InvoiceFileFormat, InvoiceKind, InvoiceMail, InvoiceRunStatus, InvoiceStatus, InvoiceStepKind } from '../enums.ts';
import { actorNames } from '../open.ts';
import { connection } from './page.ts';
import { RefusalType, type RefusalView } from './refusal.ts';

export interface InvoiceLineView {
  readonly position: number;
  readonly kind: string;
  readonly text: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly net: string;
  readonly vatRate: string;
  readonly priceVersion: number;
  readonly model: string | null;
  readonly rule: string | null;
  readonly tokens: number | null;
  readonly calls: number | null;
  readonly corrects: number | null;
}
export interface InvoiceFileView {
  readonly format: 'pdf' | 'cii' | 'ubl';
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly path: string;
}
export interface InvoiceStepView {
  readonly at: string;
  readonly what: InvoiceStep['what'];
  readonly by: string;
  readonly otherNumber: string | null;
  readonly amount: string | null;
  readonly detail: string | null;
}
export interface InvoiceView {
  readonly number: string;
  readonly kind: 'invoice' | 'cancellation' | 'credit-note';
  readonly tenantId: string;
  readonly customerName: string;
  readonly period: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly status: 'issued' | 'cancelled';
  readonly mail: KeptInvoice['mail'];
  readonly currency: string;
  readonly net: string;
  readonly vat: string;
  readonly gross: string;
  readonly credited: string;
  readonly paid: string;
  readonly open: string;
  readonly taxNote: string | null;
  readonly reason: string | null;
  readonly corrects: string | null;
  readonly cancelledBy: string | null;
  readonly replacedBy: string | null;
  readonly lines: readonly InvoiceLineView[];
  readonly files: readonly InvoiceFileView[];
}
export interface InvoiceDraftView {
  readonly tenantId: string;
  readonly customerName: string;
  readonly net: string;
  readonly vat: string;
  readonly gross: string;
  readonly currency: string;
  readonly lines: readonly InvoiceLineView[];
  readonly refusal: RefusalView | null;
}
export interface InvoiceRunRefusalView {
  readonly tenantId: string;
  readonly customerName: string;
  readonly code: string;
  readonly rule: string | null;
  readonly message: string;
}
export interface InvoiceRunView {
  readonly id: string;
  readonly period: string;
  readonly asOf: string;
  readonly status: 'prepared' | 'running' | 'completed' | 'failed';
  readonly startedAt: string;
  readonly startedBy: string;
  readonly completedAt: string | null;
  readonly total: number;
  readonly done: number;
  readonly issued: number;
  readonly skipped: number;
  readonly refused: number;
  readonly sums: readonly InvoiceRunSumView[];
  readonly refusals: readonly InvoiceRunRefusalView[];
}

interface InvoiceRunSumView {
  readonly gross: string;
  readonly currency: string;
}

const InvoiceLine = builder.objectRef<InvoiceLineView>('InvoiceLine').implement({
  fields: (t) => ({
    position: t.exposeInt('position'),
    kind: t.exposeString('kind'),
    text: t.exposeString('text'),
    quantity: t.expose('quantity', { type: 'Decimal' }),
    unit: t.exposeString('unit'),
    unitPrice: t.expose('unitPrice', { type: 'Decimal' }),
    net: t.expose('net', { type: 'Decimal' }),
    vatRate: t.expose('vatRate', { type: 'Decimal' }),
    priceVersion: t.exposeInt('priceVersion'),
    model: t.exposeString('model', { nullable: true }),
    rule: t.exposeString('rule', { nullable: true, description: 'Id of the rating rule, e.g. `base-fee.prorated`.' }),
    tokens: t.expose('tokens', { type: 'Float', nullable: true }),
    calls: t.exposeInt('calls', { nullable: true, description: 'Metered calls behind the line; `invoiceLineCalls` lists them.' }),
    corrects: t.exposeInt('corrects', { nullable: true, description: 'On a credit note: the position of the corrected line.' }),
  }),
});

const InvoiceFile = builder.objectRef<InvoiceFileView>('InvoiceFile').implement({
  fields: (t) => ({
    format: t.expose('format', { type: InvoiceFileFormat }),
    fileName: t.exposeString('fileName'),
    bytes: t.exposeInt('bytes'),
    sha256: t.exposeString('sha256', { description: 'As it stands in the issuing event; every download is compared with it.' }),
    path: t.exposeString('path', { description: 'Where the signed-in user downloads the file.' }),
  }),
});

const InvoiceStepType = builder.objectRef<InvoiceStepView>('InvoiceStep').implement({
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant' }),
    what: t.expose('what', { type: InvoiceStepKind }),
    by: t.exposeString('by'),
    otherNumber: t.exposeString('otherNumber', { nullable: true, description: 'The document that did it, or that it was done to.' }),
    amount: t.expose('amount', { type: 'Decimal', nullable: true }),
    detail: t.exposeString('detail', { nullable: true, description: 'The reason, the masked address, the SMTP code or the cause of a failure.' }),
  }),
});

async function stepsOf(context: Context, { tenantId, number }: InvoiceView): Promise<readonly InvoiceStepView[]> {
  const steps = await context.deps.readDb.asTenant(tenantId, (db) => listInvoiceSteps(db, tenantId, number));
  const nameOf = await actorNames(
    context,
    tenantId,
    steps.map(({ by }) => by),
  );
  return steps.map((step) => ({ ...step, by: nameOf(step.by) }));
}

export const Invoice = builder.objectRef<InvoiceView>('Invoice').implement({
  fields: (t) => ({
    number: t.exposeString('number'),
    kind: t.expose('kind', { type: InvoiceKind }),
    tenantId: t.exposeID('tenantId'),
    customerName: t.exposeString('customerName'),
    period: t.expose('period', { type: 'Month' }),
    issuedOn: t.expose('issuedOn', { type: 'Date' }),
    dueOn: t.expose('dueOn', { type: 'Date' }),
    status: t.expose('status', { type: InvoiceStatus }),
    mail: t.expose('mail', { type: InvoiceMail }),
    currency: t.exposeString('currency'),
    net: t.expose('net', { type: 'Decimal' }),
    vat: t.expose('vat', { type: 'Decimal' }),
    gross: t.expose('gross', { type: 'Decimal' }),
    credited: t.expose('credited', { type: 'Decimal' }),
    paid: t.expose('paid', { type: 'Decimal' }),
    open: t.expose('open', { type: 'Decimal', description: 'What is still owed; below zero what is owed to the customer.' }),
    taxNote: t.exposeString('taxNote', { nullable: true }),
    reason: t.exposeString('reason', { nullable: true }),
    corrects: t.exposeString('corrects', { nullable: true, description: 'The invoice that this document corrects or replaces.' }),
    cancelledBy: t.exposeString('cancelledBy', { nullable: true }),
    replacedBy: t.exposeString('replacedBy', { nullable: true }),
    files: t.field({ type: [InvoiceFile], resolve: ({ files }) => [...files] }),
    steps: t.field({
      type: [InvoiceStepType],
      description: 'What happened to it, oldest first.',
      resolve: async (invoice, _, context) => [...(await stepsOf(context, invoice))],
    }),
    lines: t.field({ type: [InvoiceLine], resolve: ({ lines }) => [...lines] }),
    pdfPath: t.string({
      description: 'Where the signed-in user downloads the PDF.',
      resolve: ({ number }) => invoiceFilePaths.pdf(number),
    }),
  }),
});
export const InvoiceConnection = connection('InvoiceConnection', Invoice);

export const InvoiceDraft = builder.objectRef<InvoiceDraftView>('InvoiceDraft').implement({
  fields: (t) => ({
    tenantId: t.exposeID('tenantId'),
    customerName: t.exposeString('customerName'),
    net: t.expose('net', { type: 'Decimal' }),
    vat: t.expose('vat', { type: 'Decimal' }),
    gross: t.expose('gross', { type: 'Decimal' }),
    currency: t.exposeString('currency'),
    lines: t.field({ type: [InvoiceLine], resolve: ({ lines }) => [...lines] }),
    refusal: t.field({ type: RefusalType, nullable: true, resolve: ({ refusal }) => refusal }),
  }),
});

const InvoiceRunRefusal = builder.objectRef<InvoiceRunRefusalView>('InvoiceRunRefusal').implement({
  fields: (t) => ({
    tenantId: t.exposeID('tenantId'),
    customerName: t.exposeString('customerName'),
    code: t.exposeString('code'),
    rule: t.exposeString('rule', { nullable: true, description: 'The rule of EN 16931 or XRechnung that the invoice would have broken.' }),
    message: t.exposeString('message'),
  }),
});

const InvoiceRunSum = builder.objectRef<InvoiceRunSumView>('InvoiceRunSum').implement({
  description: 'What a run invoiced in one currency; euros and francs are never added up.',
  fields: (t) => ({ gross: t.expose('gross', { type: 'Decimal' }), currency: t.exposeString('currency') }),
});

export const InvoiceRun = builder.objectRef<InvoiceRunView>('InvoiceRun').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    period: t.expose('period', { type: 'Month' }),
    asOf: t.expose('asOf', { type: 'Date' }),
    status: t.expose('status', { type: InvoiceRunStatus }),
    startedAt: t.expose('startedAt', { type: 'Instant' }),
    startedBy: t.exposeString('startedBy'),
    completedAt: t.expose('completedAt', { type: 'Instant', nullable: true }),
    total: t.exposeInt('total'),
    done: t.exposeInt('done'),
    issued: t.exposeInt('issued'),
    skipped: t.exposeInt('skipped'),
    refused: t.exposeInt('refused'),
    sums: t.field({ type: [InvoiceRunSum], resolve: ({ sums }) => [...sums] }),
    refusals: t.field({ type: [InvoiceRunRefusal], resolve: ({ refusals }) => [...refusals] }),
  }),
});
export const InvoiceRunConnection = connection('InvoiceRunConnection', InvoiceRun);
