import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { reissueCancelled } from '../../commands/invoices/reissue-worker.ts';
import { recordInvoiceBounced } from '../../commands/invoices/record-invoice-bounced.ts';
import { requestInvoiceResend } from '../../commands/invoices/request-invoice-resend.ts';
import type { Outcome } from '../../commands/kernel/handle.ts';
import { readDeliveryReport } from '../../domain/invoices/delivery-report.ts';
import type { Invoice } from '../../domain/invoices/events.ts';
import { invoiceSendingFolding } from '../../domain/invoices/invoice-sending.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { bookInvoices } from '../book-invoices.ts';
import type { Core } from '../core.ts';
import { Failure, refusal } from './failure.ts';
import { printOne } from './output.ts';
import { newEnvelope, withCore } from './session.ts';

/** `2=150.00`: position 2, 150 net. */
function creditedLine(text: string, before: readonly { position: number; net: string }[] = []) {
  const [, position, net] = /^(\d+)=(\d+(?:\.\d{1,2})?)$/.exec(text) ?? [];
  if (position === undefined || net === undefined) throw new InvalidArgumentError('POSITION=NET, such as 2=150.00.');
  return [...before, { position: Number(position), net }];
}

/** What happens to invoices after they were issued. */
export function invoiceCorrections(): readonly Command[] {
  return [
    new Command('cancel')
      .description('takes an invoice back as a whole, by a document of its own')
      .argument('<number>', 'the invoice number')
      .requiredOption('--reason <text>', 'stands on the document')
      .option('--reissue', 'issue it anew to the address as it is known now')
      .option('--json', 'as data')
      .action((number: string, { reason, reissue = false, json }: { reason: string; reissue?: boolean; json?: boolean }) =>
        withCore(async (core) => {
          const cancellation = await issued(core, await core.invoicing.cancel({ number, reason, reissue }, newEnvelope()));
          if (reissue) await reissueCancelled(core.invoicing, number);
          await bookInvoices(core);
          report(cancellation, json);
        }),
      ),
    new Command('credit')
      .description('gives back a part of an invoice, line by line')
      .argument('<number>', 'the invoice number')
      .requiredOption('--line <position=net>', 'a line and what of its net is given back; may be given again', creditedLine)
      .requiredOption('--reason <text>', 'stands on the document')
      .option('--json', 'as data')
      .action((number: string, { reason, line, json }: { reason: string; line: { position: number; net: string }[]; json?: boolean }) =>
        withCore(async (core) => {
          const note = await issued(core, await core.invoicing.credit({ number, reason, lines: line }, newEnvelope()));
          await bookInvoices(core);
          report(note, json);
        }),
      ),
    new Command('resend')
      .description('mails an invoice again; a running server does it')
      .argument('<number>', 'the invoice number')
      .action((number: string) =>
        withCore(async (core) => {
          const outcome = await core.handle(requestInvoiceResend, { number, invoice: await core.invoicing.read(number) }, newEnvelope());
          if (!outcome.ok) throw refusal(outcome);
          console.log(`${number} will be mailed again.`);
        }),
      ),
    new Command('bounce')
      .description('notes that an invoice came back: from a delivery report (RFC 3464, .eml), or by number and code')
      .argument('<report-or-number>', 'a file, or the invoice number')
      .option('--code <code>', 'the SMTP code, with a number', '550')
      .action((subject: string, { code }: { code: string }) => withCore((core) => bounce(core, subject, code))),
  ];
}

async function bounce(core: Core, subject: string, code: string): Promise<void> {
  const reported = subject.endsWith('.eml') ? readDeliveryReport(readFileSync(subject, 'utf8')) : undefined;
  if (subject.endsWith('.eml') && !reported) throw new Failure(`${subject} is no report of an invoice that did not arrive.`);
  const invoice = await core.invoicing.read(reported?.number ?? subject);
  if (!invoice) throw new Failure(`There is no invoice ${reported?.number ?? subject}.`);
  const { number, customerId } = invoice;
  const mail = reported?.mail ?? (await core.handle.state(invoiceSendingFolding, stream.invoice(number))).mail;
  const noted = { number, customerId, mail, reportedBy: reported ? 'report' : 'person', smtpCode: reported?.status ?? code } as const;
  const outcome = await core.handle(recordInvoiceBounced, noted, newEnvelope());
  if (!outcome.ok) throw refusal(outcome);
  console.log(outcome.events.length > 0 ? `${number} came back (${noted.smtpCode}).` : `${number}: nothing new.`);
}

async function issued(core: Core, outcome: Outcome): Promise<Invoice> {
  if (!outcome.ok) throw refusal(outcome);
  const [event] = outcome.events;
  const invoice = await core.invoicing.read((event?.payload as Invoice | undefined)?.number ?? '');
  if (!invoice) throw new Failure('The document was issued, and then it was not there.');
  return invoice;
}

function report({ number, kind, gross, currency, preceding }: Invoice, json: boolean | undefined): void {
  printOne({ number, kind, gross, currency, corrects: preceding?.number ?? null }, `${number} corrects ${preceding?.number ?? ''}: ${gross} ${currency}`, json);
}
