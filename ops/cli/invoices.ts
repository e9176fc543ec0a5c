import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { printInvoice } from './print-invoice.ts';
import { month, day } from './options.ts';
import { printList, printOne } from './output.ts';
import { runInvoicesOf } from './run-invoices.ts';
import { withCore } from './session.ts';

export function invoices(): Command {
  const noun = new Command('invoices').description('billing');
  noun
    .command('run')
    .description('bills everything of a month that is not billed yet')
    .requiredOption('--period <month>', 'the month to bill, YYYY-MM', month)
    .option('--as-of <day>', 'bill before the month is over, as things stand on this day', day)
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
        if (!json) console.log(`\n${figures.issued} issued, ${figures.skipped} with nothing to bill, ${figures.refused} refused; ${figures.gross} EUR in all.`);
      }),
    );
  noun
    .command('pdf')
    .description('writes an invoice as PDF')
    .argument('<number>', 'the invoice number')
    .requiredOption('--out <file>', 'where to write it')
    .option('--json', 'as data')
    .action((number: string, { out, json }: { out: string; json?: boolean }) =>
      withCore(async (core) => {
        const pdf = await printInvoice(core, number);
        const file = path.resolve(out);
        writeFileSync(file, pdf);
        printOne({ number, file, bytes: pdf.byteLength }, `${file} (${pdf.byteLength} bytes)`, json);
      }),
    );
  return noun;
}
