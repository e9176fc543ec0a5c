import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { Command } from 'commander';
import { importBill } from '../../commands/reconciliation/import-bill.ts';
import { ColumnMapping } from '../../domain/reconciliation/formats/columns.ts';
import { reconcile, unexplainedShare } from '../../projections/reconciliation/reconciliation.ts';
import { Failure, refusal } from './failure.ts';
import { month } from './options.ts';
import { printList, printOne } from './output.ts';
import { atTheTerminal, withCore } from './session.ts';

interface Import {
  readonly provider: string;
  readonly period: string;
  readonly columns?: string;
  readonly json?: boolean;
}

export function bills(): Command {
  const noun = new Command('bills').description("the providers' usage reports, compared with our meters");
  noun
    .command('import')
    .description('reads a usage report: AWS (CUR), Azure, Mistral, or any with --columns; .gz and .json by the file’s name')
    .argument('<file>', 'the report')
    .requiredOption('--provider <name>', 'the provider as the meters name it')
    .requiredOption('--period <month>', 'the month: YYYY-MM, last or current', month)
    .option('--columns <json>', 'which column holds what, e.g. {"day":"Date","model":"Model","inputTokens":"In","outputTokens":"Out"}')
    .option('--json', 'as data')
    .action((file: string, { provider, period, columns, json }: Import) =>
      withCore(async ({ handle, runner, readDb }) => {
        const mapping = columns === undefined ? undefined : mappingOf(columns);
        const raw = createReadStream(path.resolve(file));
        const stream = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
        const isJson = /\.(json|jsonl)(\.gz)?$/.test(file);
        const imported = await importBill({ handle }, atTheTerminal, { provider, month: period, file: stream, json: isJson, ...(mapping && { mapping }) });
        if (!imported.ok) throw refusal(imported);
        await runner.drain();
        const { differences, ...summary } = await readDb.asOperator((db) => reconcile(db, provider, period));
        printOne({ ...summary, differences: differences.length }, `${differences.length} differences, ${summary.unexplainedShare} unexplained`, json);
      }),
    );
  noun
    .command('differences')
    .description('lists in what a report and our meters differ')
    .requiredOption('--provider <name>', 'the provider')
    .requiredOption('--period <month>', 'the month: YYYY-MM, last or current', month)
    .option('--json', 'as data')
    .action(({ provider, period, json }: Omit<Import, 'columns'>) =>
      withCore(async ({ readDb }) => {
        const { differences } = await readDb.asOperator((db) => reconcile(db, provider, period));
        printList(
          differences,
          [
            { title: 'day', value: ({ day }) => day },
            { title: 'model', value: ({ model }) => model },
            { title: 'kind', value: ({ kind }) => kind },
            { title: 'request', value: ({ requestId }) => requestId },
            { title: 'billed', value: ({ billedTokens }) => billedTokens, right: true },
            { title: 'metered', value: ({ meteredTokens }) => meteredTokens, right: true },
            { title: 'explained', value: ({ explanation }) => explanation?.reason ?? '' },
          ],
          { json, empty: 'Bill and meters agree.' },
        );
      }),
    );
  noun
    .command('status')
    .description('what of a month is unexplained, by provider')
    .requiredOption('--period <month>', 'the month: YYYY-MM, last or current', month)
    .option('--json', 'as data')
    .action(({ period, json }: { period: string; json?: boolean }) =>
      withCore(async ({ readDb }) => {
        printList(
          await readDb.asOperator((db) => unexplainedShare(db, period)),
          [
            { title: 'provider', value: ({ provider }) => provider },
            { title: 'bill', value: ({ bill }) => (bill ? bill.format : 'missing') },
            { title: 'differences', value: ({ differences }) => differences, right: true },
            { title: 'open', value: ({ open }) => open, right: true },
            { title: 'unexplained', value: ({ unexplainedShare: share }) => share, right: true },
            { title: 'month', value: ({ blocks }) => (blocks ? 'stays open' : 'may close') },
          ],
          { json, empty: 'No provider bills for this month.' },
        );
      }),
    );
  return noun;
}

function mappingOf(text: string): ColumnMapping {
  try {
    return ColumnMapping.parse(JSON.parse(text));
  } catch {
    throw new Failure('--columns wants JSON that says which column holds day, model, inputTokens and outputTokens.');
  }
}
