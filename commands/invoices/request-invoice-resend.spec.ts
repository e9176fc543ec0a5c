import { describe, it } from 'vitest';
import { InvoiceBounced, InvoiceResendRequested } from '../../domain/invoices/events.ts';
import { invoiceSendingFolding } from '../../domain/invoices/invoice-sending.ts';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { given } from '../kernel/spec.ts';
import { requestInvoiceResend } from './request-invoice-resend.ts';

const invoice = sampleInvoice({ documents: [] });
const { number, customerId } = invoice;
const bounced = InvoiceBounced({ number, customerId, mail: 1, reportedBy: 'server', smtpCode: '550' });

describe('asking for an invoice to be mailed again', () => {
  it('refuses a number that nobody issued', () =>
    given(invoiceSendingFolding).when(requestInvoiceResend, { number, invoice: undefined }).thenRejected('InvoiceNotFound'));
  it('refuses while the mail before is under way', () =>
    given(invoiceSendingFolding).when(requestInvoiceResend, { number, invoice }).thenRejected('MailUnderWay'));
  it('asks for the next mail', () =>
    given(invoiceSendingFolding, bounced)
      .when(requestInvoiceResend, { number, invoice })
      .thenEvents(InvoiceResendRequested({ number, customerId, mail: 2 })));
  it('asks for the first mail of an invoice from before invoices were mailed', () =>
    given(invoiceSendingFolding)
      .when(requestInvoiceResend, { number, invoice: sampleInvoice() })
      .thenEvents(InvoiceResendRequested({ number, customerId, mail: 2 })));
});
