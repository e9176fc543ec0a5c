import { z } from 'zod';
import type { Invoice } from '../../domain/invoices/events.ts';
import { invoiceSendingFolding, maskedAddress } from '../../domain/invoices/invoice-sending.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { system } from '../kernel/caller.ts';
import type { Envelope, Handle } from '../kernel/handle.ts';
import { MailRefused, type Mailer } from '../kernel/mail.ts';
import type { Job, Worker } from '../kernel/policy.ts';
import { uuid5 } from '../kernel/uuid.ts';
import type { RenderedFile } from './invoice-documents.ts';
import { invoiceMail, sellerName } from './invoice-mail.ts';
import { invoiceRecipient } from './invoice-recipient.ts';
import type { Invoicing } from './invoicing.ts';
import { recordInvoiceBounced } from './record-invoice-bounced.ts';
import { recordInvoiceSendingFailed } from './record-invoice-sending-failed.ts';
import { recordInvoiceSent } from './record-invoice-sent.ts';

export interface SendInvoiceDeps {
  readonly handle: Handle;
  readonly mailer: Mailer;
  readonly invoicing: Pick<Invoicing, 'read' | 'files'>;
  readonly publicUrl: string;
}

/** Waits double from one second on: the last try comes some four hours after the first, which outlasts greylisting. */
const attempts = 14;

const jobData = z.object({ number: z.string(), mail: z.number().int() });

/** One job for each mail that somebody asked for; the id keeps a second one out. */
export function sendInvoiceJob({ number }: Pick<Invoice, 'number'>, mail: number): Job {
  return { name: 'send-invoice', id: `send-invoice-${number}-${mail}`, tenantId: OPERATOR, data: { number, mail }, attempts };
}

/**
 * Mails an invoice. SMTP knows no "exactly once": a process that dies after the server's answer and before the event is
 * stored sends again, with the same Message-ID, by which mailboxes recognise a second delivery (RFC 5322, 3.6.4). In every
 * other case the event is there, and a repeated job does nothing.
 */
export function sendInvoiceWorker(deps: SendInvoiceDeps): Worker {
  return {
    name: 'send-invoice',
    concurrency: 4,
    work: async ({ data, lastAttempt }) => {
      const { number, mail } = jobData.parse(data);
      const sending = await deps.handle.state(invoiceSendingFolding, stream.invoice(number));
      if (sending.mail !== mail || sending.status !== 'open') return;
      const invoice = await deps.invoicing.read(number);
      if (!invoice) throw new Error(`invoice ${number} shall be mailed and is not in its register`);
      await send(deps, invoice, mail, lastAttempt);
    },
  };
}

async function send({ handle, mailer, invoicing, publicUrl }: SendInvoiceDeps, invoice: Invoice, mail: number, lastAttempt: boolean): Promise<void> {
  const { number, customerId } = invoice;
  const of = { number, customerId, mail };
  const to = await invoiceRecipient(handle, customerId);
  if (!to) return must(await handle(recordInvoiceSendingFailed, { ...of, cause: 'no-address' }, envelope(of, 'failed')));
  const files = mailed(invoice, await invoicing.files(invoice));
  const messageId = `invoice-${number}-${mail}`;
  try {
    await mailer.send({
      ...invoiceMail(invoice, to.language, new URL(`/${to.language}/tenants/${customerId}/invoices/${number}`, publicUrl).href),
      tenantId: customerId,
      id: messageId,
      to: to.email,
      fromName: sellerName(invoice),
      replyTo: invoice.seller.email,
      attachments: files,
    });
  } catch (error) {
    if (error instanceof MailRefused && error.forGood)
      return must(await handle(recordInvoiceBounced, { ...of, reportedBy: 'server', smtpCode: error.smtpCode }, envelope(of, 'bounced')));
    if (!lastAttempt) throw error;
    const failure = error instanceof MailRefused ? ({ cause: 'deferred', smtpCode: error.smtpCode } as const) : ({ cause: 'unreachable' } as const);
    return must(await handle(recordInvoiceSendingFailed, { ...of, ...failure }, envelope(of, 'failed')));
  }
  const sent = { ...of, to: maskedAddress(to.email), messageId, files: files.map(({ fileName }) => fileName) };
  return must(await handle(recordInvoiceSent, sent, envelope(of, 'sent')));
}

/** The PDF, which holds the e-invoice; who has a Leitweg-ID or a reference of their own gets the XRechnung as a file too. */
function mailed({ buyerReference }: Invoice, files: readonly RenderedFile[]): readonly RenderedFile[] {
  return files.filter(({ format }) => format === 'pdf' || (format === 'cii' && buyerReference !== undefined));
}

function envelope({ number, mail }: { readonly number: string; readonly mail: number }, step: string): Envelope {
  return { commandId: uuid5('send-invoice', number, mail, step), caller: system(OPERATOR, 'send-invoice'), correlationId: uuid5('send-invoice', number, mail) };
}

function must(outcome: { readonly ok: boolean; readonly rejection?: { readonly rejected: string } }): void {
  if (!outcome.ok) throw new Error(`the invoice's mail could not be noted: ${outcome.rejection?.rejected ?? ''}`);
}
