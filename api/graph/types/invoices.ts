import { builder } from '../builder.ts';
import { InvoiceRunStatus, InvoiceStatus } from '../enums.ts';
import { connection } from './page.ts';
import { RefusalType, type RefusalView } from './refusal.ts';

export interface InvoiceLineView {
  readonly position: number;
  readonly text: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly net: string;
  readonly vatRate: string;
  readonly priceVersion: number;
}
export interface InvoiceView {
  readonly number: string;
  readonly tenantId: string;
  readonly customerName: string;
  readonly period: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly status: 'issued' | 'cancelled';
  readonly currency: string;
  readonly net: string;
  readonly vat: string;
  readonly gross: string;
  readonly taxNote: string | null;
  readonly lines: readonly InvoiceLineView[];
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
  readonly message: string;
}
export interface InvoiceRunView {
  readonly id: string;
  readonly period: string;
  readonly asOf: string;
  readonly status: 'running' | 'completed' | 'failed';
  readonly startedAt: string;
  readonly startedBy: string;
  readonly completedAt: string | null;
  readonly total: number;
  readonly done: number;
  readonly issued: number;
  readonly skipped: number;
  readonly refused: number;
  readonly gross: string;
  readonly currency: string;
  readonly refusals: readonly InvoiceRunRefusalView[];
}

const InvoiceLine = builder.objectRef<InvoiceLineView>('InvoiceLine').implement({
  fields: (t) => ({
    position: t.exposeInt('position'),
    text: t.exposeString('text'),
    quantity: t.expose('quantity', { type: 'Decimal' }),
    unit: t.exposeString('unit'),
    unitPrice: t.expose('unitPrice', { type: 'Decimal' }),
    net: t.expose('net', { type: 'Decimal' }),
    vatRate: t.expose('vatRate', { type: 'Decimal' }),
    priceVersion: t.exposeInt('priceVersion'),
  }),
});

export const Invoice = builder.objectRef<InvoiceView>('Invoice').implement({
  fields: (t) => ({
    number: t.exposeString('number'),
    tenantId: t.exposeID('tenantId'),
    customerName: t.exposeString('customerName'),
    period: t.expose('period', { type: 'Month' }),
    issuedOn: t.expose('issuedOn', { type: 'Date' }),
    dueOn: t.expose('dueOn', { type: 'Date' }),
    status: t.expose('status', { type: InvoiceStatus }),
    currency: t.exposeString('currency'),
    net: t.expose('net', { type: 'Decimal' }),
    vat: t.expose('vat', { type: 'Decimal' }),
    gross: t.expose('gross', { type: 'Decimal' }),
    taxNote: t.exposeString('taxNote', { nullable: true }),
    lines: t.field({ type: [InvoiceLine], resolve: ({ lines }) => [...lines] }),
    pdfPath: t.string({
      description: 'Where the signed-in user downloads the PDF.',
      resolve: ({ number }) => `/documents/invoices/${encodeURIComponent(number)}.pdf`,
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
    message: t.exposeString('message'),
  }),
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
    gross: t.expose('gross', { type: 'Decimal' }),
    currency: t.exposeString('currency'),
    refusals: t.field({ type: [InvoiceRunRefusal], resolve: ({ refusals }) => [...refusals] }),
  }),
});
export const InvoiceRunConnection = connection('InvoiceRunConnection', InvoiceRun);
