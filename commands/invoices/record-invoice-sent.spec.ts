import { describe, it } from 'vitest';
import { InvoiceBounced, InvoiceResendRequested, InvoiceSent } from '../../domain/invoices/events.ts';
import { invoiceSendingFolding } from '../../domain/invoices/invoice-sending.ts';
import { given } from '../kernel/spec.ts';
import { recordInvoiceSent } from './record-invoice-sent.ts';

const of = { number: 'RE2026-000001', customerId: 'tenant-a' };
const sent = { ...of, mail: 1, to: 're…@kessler.example', messageId: 'invoice-RE2026-000001-1', files: ['RE2026-000001.pdf'] };

describe('noting that an invoice was mailed', () => {
  it('refuses a mail that nobody asked for', () =>
    given(invoiceSendingFolding)
      .when(recordInvoiceSent, { ...sent, mail: 2 })
      .thenRejected('MailUnknown'));
  it('notes it', () => given(invoiceSendingFolding).when(recordInvoiceSent, sent).thenEvents(InvoiceSent(sent)));
  it('notes it once', () => given(invoiceSendingFolding, InvoiceSent(sent)).when(recordInvoiceSent, sent).thenNothing());
  it('notes the second mail after the first came back', () =>
    given(
      invoiceSendingFolding,
      InvoiceSent(sent),
      InvoiceBounced({ ...of, mail: 1, reportedBy: 'report', smtpCode: '5.1.1' }),
      InvoiceResendRequested({ ...of, mail: 2 }),
    )
      .when(recordInvoiceSent, { ...sent, mail: 2 })
      .thenEvents(InvoiceSent({ ...sent, mail: 2 })));
});
