import { describe, it } from 'vitest';
import { InvoiceBounced, InvoiceResendRequested, InvoiceSent } from '../../domain/invoices/events.ts';
import { invoiceSendingFolding } from '../../domain/invoices/invoice-sending.ts';
import { given } from '../kernel/spec.ts';
import { recordInvoiceBounced } from './record-invoice-bounced.ts';

const of = { number: 'RE2026-000001', customerId: 'tenant-a' };
const sent = InvoiceSent({ ...of, mail: 1, to: 're…@kessler.example', messageId: 'invoice-RE2026-000001-1', files: [] });
const refused = { ...of, mail: 1, reportedBy: 'server', smtpCode: '550' } as const;
const reported = { ...of, mail: 1, reportedBy: 'report', smtpCode: '5.1.1' } as const;

describe('noting that an invoice came back', () => {
  it('refuses a mail that nobody asked for, and a report on one that was not sent', async () => {
    await given(invoiceSendingFolding)
      .when(recordInvoiceBounced, { ...refused, mail: 2 })
      .thenRejected('MailUnknown');
    await given(invoiceSendingFolding).when(recordInvoiceBounced, reported).thenRejected('MailUnknown');
  });
  it('notes the refusal of a server', () => given(invoiceSendingFolding).when(recordInvoiceBounced, refused).thenEvents(InvoiceBounced(refused)));
  it('notes a report that comes in later', () => given(invoiceSendingFolding, sent).when(recordInvoiceBounced, reported).thenEvents(InvoiceBounced(reported)));
  it('notes it once', () => given(invoiceSendingFolding, sent, InvoiceBounced(reported)).when(recordInvoiceBounced, reported).thenNothing());
  it('leaves the second mail alone when the first comes back', () =>
    given(invoiceSendingFolding, sent, InvoiceResendRequested({ ...of, mail: 2 }))
      .when(recordInvoiceBounced, reported)
      .thenNothing());
});
