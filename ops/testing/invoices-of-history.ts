import {
  CreditNoteIssued,
  InvoiceBounced,
  InvoiceCancelled,
  InvoiceIssued,
  InvoiceResendRequested,
  InvoiceRunPrepared,
  InvoiceSendingFailed,
  InvoiceSent,
  SellerDescribed,
  type Invoice,
} from '../../domain/invoices/events.ts';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { defaultSeller } from '../../domain/invoices/seller.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import type { Writer } from './happenings.ts';

const at = '2026-11-05T08:00:00.000Z';
const documents = [{ format: 'pdf' as const, fileName: 'RE2026-000002.pdf', bytes: 48_213, sha256: 'ab'.repeat(32) }];

/** An invoice comes back from a full mailbox and is mailed again; another is cancelled and issued anew; a part of it is credited. */
export async function writeInvoices(side: Writer, { customerId }: Pick<Invoice, 'customerId'>): Promise<void> {
  const second = sampleInvoice({
    number: 'RE2026-000002',
    customerId,
    kind: 'invoice',
    documents,
    buyerReference: 'K-4711',
    paymentTerms: 'Zahlbar ohne Abzug bis 16.11.2026.',
  });
  const preceding = { number: second.number, issuedOn: second.issuedOn };
  const third = { ...second, number: 'RE2026-000003', preceding, reason: `Ersetzt die stornierte Rechnung ${second.number}.` };
  const [fee] = second.lines;
  await side.write(OPERATOR, stream.seller(), at, [SellerDescribed({ ...defaultSeller, brand: 'NextGen' })]);
  await side.write(OPERATOR, stream.invoiceRun('run-2'), at, [InvoiceRunPrepared({ runId: 'run-2', period: '2026-10', tenantIds: [customerId] })]);
  await side.write(OPERATOR, stream.invoiceRegister('RE2026'), at, [InvoiceIssued(second)]);
  await side.write(OPERATOR, stream.invoiceRegister('RK2026'), at, [
    InvoiceCancelled({ ...second, number: 'RK2026-000001', kind: 'cancellation', preceding, reason: 'Anschrift falsch', reissue: true }),
  ]);
  await side.write(OPERATOR, stream.invoiceRegister('RE2026'), at, [InvoiceIssued(third)]);
  if (fee) {
    await side.write(OPERATOR, stream.invoiceRegister('RK2026'), at, [
      CreditNoteIssued({
        ...third,
        number: 'RK2026-000002',
        kind: 'credit-note',
        preceding: { number: third.number, issuedOn: third.issuedOn },
        reason: 'Ausfall am 3. Oktober',
        lines: [{ ...fee, text: `Korrektur zu Position 1: ${fee.text}`, quantity: '1', unit: 'piece', unitPrice: '50.00', net: '50.00', corrects: 1 }],
        net: '50.00',
        vat: '9.50',
        gross: '59.50',
      }),
    ]);
  }
  const of = { number: third.number, customerId };
  const sent = { ...of, to: 'bu…@alpha.example', messageId: `invoice-${third.number}-1`, files: [`${third.number}.pdf`] };
  await side.write(OPERATOR, stream.invoice(third.number), at, [
    InvoiceSent({ ...sent, mail: 1 }),
    InvoiceBounced({ ...of, mail: 1, reportedBy: 'report', smtpCode: '5.2.2' }),
    InvoiceResendRequested({ ...of, mail: 2 }),
    InvoiceSendingFailed({ ...of, mail: 2, cause: 'deferred', smtpCode: '451' }),
  ]);
}
