import type { Invoice } from '../../domain/invoices/events.ts';
import type { Amount } from '../../domain/kernel/money.ts';
import type { BusinessDate, Month } from '../../domain/kernel/time.ts';
import type { Envelope } from '../kernel/handle.ts';
import { cancelInvoice, plannedCancellation } from './cancel-invoice.ts';
import type { RenderedFile } from './invoice-documents.ts';
import { issueCreditNote, plannedCreditNote } from './issue-credit-note.ts';
import { issueInvoice, plannedInvoice } from './issue-invoice.ts';
import { issueInvoices, plannedInvoices } from './issue-invoices.ts';
import { issueRendered, type IssueDeps } from './issue-rendered.ts';
import { issuedFiles } from './issued-files.ts';
import { readInvoice, type ReadInvoiceDeps } from './read-invoice.ts';
import { plannedReissue, reissueInvoice } from './reissue-invoice.ts';
import { verifyFiles } from './verify-files.ts';

interface MonthToBill {
  readonly period: Month;
  readonly asOf?: BusinessDate | undefined;
  readonly issuedOn?: BusinessDate | undefined;
}
interface CorrectionOrder {
  readonly number: string;
  readonly reason: string;
}

export type Invoicing = ReturnType<typeof createInvoicing>;

/** All that makes or gives out invoices, with their files. */
export function createInvoicing(deps: IssueDeps & ReadInvoiceDeps) {
  const read = (number: string) => readInvoice(deps, number);
  return {
    read,
    issue: (order: MonthToBill & { readonly customerId: string }, envelope: Envelope) =>
      issueRendered(deps, { command: issueInvoice, plan: plannedInvoice }, order, envelope),
    /** Who can't be billed, or whose invoice would break a rule, is left out. */
    issueSeveral: (order: MonthToBill & { readonly customerIds: string[] }, envelope: Envelope) =>
      issueRendered(
        deps,
        {
          command: issueInvoices,
          plan: plannedInvoices,
          without: (several, broken) => ({ ...several, customerIds: several.customerIds.filter((id) => !broken.some(({ customerId }) => customerId === id)) }),
        },
        order,
        envelope,
      ),
    cancel: async ({ number, ...order }: CorrectionOrder & { readonly reissue: boolean }, envelope: Envelope) =>
      issueRendered(deps, { command: cancelInvoice, plan: plannedCancellation }, { ...order, invoice: await read(number) }, envelope),
    credit: async ({ number, ...order }: CorrectionOrder & { readonly lines: { readonly position: number; readonly net: Amount }[] }, envelope: Envelope) =>
      issueRendered(deps, { command: issueCreditNote, plan: plannedCreditNote }, { ...order, invoice: await read(number) }, envelope),
    reissue: async (number: string, envelope: Envelope) =>
      issueRendered(deps, { command: reissueInvoice, plan: plannedReissue }, { invoice: await read(number) }, envelope),
    /** The files of a document, each held against the hash it was issued with. */
    files: (invoice: Invoice): Promise<readonly RenderedFile[]> => issuedFiles(deps, invoice),
    verify: (invoice: Invoice) => verifyFiles(deps, invoice),
  };
}
