import { describe, it } from 'vitest';
import { InvoiceSendingFailed, InvoiceSent } from '../../domain/invoices/events.ts';
import { invoiceSendingFolding } from '../../domain/invoices/invoice-sending.ts';
import { given } from '../kernel/spec.ts';
import { recordInvoiceSendingFailed } from './record-invoice-sending-failed.ts';

const of = { number: 'RE2026-000001', customerId: 'tenant-a' };
const failed = { ...of, mail: 1, cause: 'unreachable' } as const;
const sent = InvoiceSent({ ...of, mail: 1, to: 're…@kessler.example', messageId: 'invoice-RE2026-000001-1', files: [] });

describe('noting that an invoice could not be mailed', () => {
  it('refuses a mail that nobody asked for', () =>
    given(invoiceSendingFolding)
      .when(recordInvoiceSendingFailed, { ...failed, mail: 2 })
      .thenRejected('MailUnknown'));
  it('notes it', () => given(invoiceSendingFolding).when(recordInvoiceSendingFailed, failed).thenEvents(InvoiceSendingFailed(failed)));
  it('says nothing of a mail that was sent after all', () => given(invoiceSendingFolding, sent).when(recordInvoiceSendingFailed, failed).thenNothing());
});
