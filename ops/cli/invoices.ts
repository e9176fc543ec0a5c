import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { checkInvoice } from './check-invoice.ts';
import { Failure } from './failure.ts';
import { invoiceCorrections } from './invoice-corrections.ts';
import { printInvoice } from './print-invoice.ts';
import { month, day } from './options.ts';
import { printList, printOne } from './output.ts';
import { runInvoicesOf } from './run-invoices.ts';
import { withCore } from './session.ts';
import { isLost, verifyInvoices } from './verify-invoices.ts';
import { release } from '../release.ts';

export function invoices(): Command {
  const noun = new Command('invoices').description('billing');
  noun
    .command('run')
    .description('bills everything of a month that is not billed yet')
    .requiredOption('--period <month>', 'the month to bill: YYYY-MM, last or current', month)
    .option('--as-of <day>', 'bill before the month is over, as things stand on this day: YYYY-MM-DD or today', day)
    .option('--json', 'as data')
    .action(({ period, asOf, json }: { period: string; asOf?: string; json?: boolean }) =>
      withCore(async (core) => {
        const { items, ...figures } = await runInvoicesOf(core, period, asOf);
        printList(
          items,
          [
            { title: 'customer', value: ({ customerName }) => customerName },
            { title: 'outcome', value: ({ outcome, code }) => (outcome === 'refused' ? `refused: ${code ?? ''}` : outcome) },
            { title: 'number', value: ({ number }) => number ?? null },
            { title: 'gross', value: ({ gross }) => gross ?? null, right: true },
          ],
          { json, more: figures, empty: 'There is no tenant to bill.' },
        );
        if (!json)
          console.log(
            `\n${figures.issued} issued, ${figures.skipped} with nothing to bill, ${figures.refused} refused; ${figures.gross} EUR${figures.grossInFrancs ? ` and ${figures.grossInFrancs} CHF` : ''} in all.`,
          );
      }),
    );
  noun
    .command('pdf')
    .description('writes a file of an invoice, as it was issued')
    .argument('<number>', 'the invoice number')
    .requiredOption('--out <file>', 'where to write it')
    .option('--format <format>', 'pdf, cii or ubl', 'pdf')
    .option('--json', 'as data')
    .action((number: string, { out, format, json }: { out: string; format: string; json?: boolean }) =>
      withCore(async (core) => {
        const bytes = await printInvoice(core, number, format);
        const file = path.resolve(out);
        writeFileSync(file, bytes);
        printOne({ number, file, bytes: bytes.byteLength }, `${file} (${bytes.byteLength} bytes)`, json);
      }),
    );
  noun
    .command('check')
    .description('checks an e-invoice, XML or PDF, by its schema and the rules of EN 16931 and XRechnung')
    .argument('<file>', 'a file in CII or UBL, or a PDF that carries one')
    .option('--language <language>', 'de or en', 'en')
    .option('--json', 'as data')
    .action((file: string, { language, json }: { language: string; json?: boolean }) => {
      const faults = checkInvoice(file);
      printList(
        faults,
        [
          { title: 'rule', value: ({ rule }) => rule },
          { title: 'severity', value: ({ severity }) => severity },
          { title: 'field', value: ({ field }) => field },
          { title: 'place', value: ({ place }) => place },
          { title: 'what is wrong', value: ({ says }) => (language === 'de' ? says.de : says.en) },
        ],
        { json, empty: 'The e-invoice keeps its schema and every rule.' },
      );
      if (faults.some(({ severity }) => severity === 'fatal')) throw new Failure('The e-invoice must not be sent like this.');
      if (!json && faults.length > 0) console.log('\nNothing of this is fatal in the official rule sets: the e-invoice may be sent.');
    });
  noun
    .command('verify')
    .description('holds every issued file in the archive against its hash, and against what is made of its invoice today')
    .option('--json', 'as data')
    .action(({ json }: { json?: boolean }) =>
      withCore(async (core) => {
        const verdicts = await Array.fromAsync(verifyInvoices(core));
        const worthSaying = verdicts.filter(({ archive, sameAgain }) => archive !== 'kept' || !sameAgain);
        printList(
          worthSaying,
          [
            { title: 'file', value: ({ fileName }) => fileName },
            { title: 'archive', value: ({ archive }) => archive },
            { title: 'made by release', value: ({ release: made }) => made ?? null },
            { title: `made again by ${release}`, value: ({ sameAgain }) => (sameAgain ? 'the same' : 'another file') },
          ],
          {
            json,
            more: { files: verdicts.length },
            empty: `All ${verdicts.length} files lie in the archive as they were issued, and come out the same today.`,
          },
        );
        const lost = verdicts.filter(isLost);
        if (lost.length > 0) throw new Failure(`${lost.length} of ${verdicts.length} files can't be given out as they were issued.`);
      }),
    );
  for (const correction of invoiceCorrections()) noun.addCommand(correction);
  return noun;
}
