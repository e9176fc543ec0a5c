import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { sentence } from '../../api/errors.ts';
import { chooseDatevSettings } from '../../commands/ledger/choose-datev-settings.ts';
import { exportDatevDebtors } from '../../commands/ledger/export-datev-debtors.ts';
import { exportDatevMonth } from '../../commands/ledger/export-datev-month.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { booksFolding } from '../../domain/ledger/books.ts';
import type { LeftOut } from '../../domain/ledger/datev/left-out.ts';
import { debtorsFolding } from '../../domain/ledger/debtors.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { datevBatchFile, datevDebtorsFile, type BatchFile } from '../../projections/datev/batch-file.ts';
import { datevSettings } from '../datev-settings.ts';
import { checkDatevFile, showDatevFile } from './datev-file.ts';
import { Failure, refusal } from './failure.ts';
import { month } from './options.ts';
import { printOne } from './output.ts';
import { newEnvelope, withCore } from './session.ts';

export function datev(): Command {
  const noun = new Command('datev').description('the books for the tax adviser');
  noun
    .command('export')
    .description('writes the bookings of a month as a DATEV batch; with nothing new, the last batch again')
    .requiredOption('--period <month>', 'the month: YYYY-MM, last or current', month)
    .requiredOption('--out <folder>', 'the folder to write to')
    .option('--json', 'as data')
    .action(({ period, out, json }: { period: string; out: string; json?: boolean }) =>
      withCore(async ({ handle, runner, readDb, config }) => {
        const intent = newEnvelope();
        const { outcome, batches } = await exportDatevMonth(handle, { period, settings: datevSettings(config) }, (part) => ({
          ...intent,
          commandId: part === 1 ? intent.commandId : `${intent.commandId}/${part}`,
        }));
        if (!outcome.ok) throw refusal(outcome);
        await runner.drain();
        for (const { batchId, rows, sha256, leftOut = [] } of batches) {
          const file = write(out, await readDb.asOperator((db) => datevBatchFile(db, batchId)));
          printOne({ batchId, period, file, rows, sha256, leftOut }, [`${file} (${rows} bookings, SHA-256 ${sha256})`, ...left(leftOut)].join('\n'), json);
        }
      }),
    );
  noun
    .command('debtors')
    .description('writes debtors that are new or changed as DATEV master data; with nothing new, the last file again')
    .requiredOption('--out <folder>', 'the folder to write to')
    .option('--json', 'as data')
    .action(({ out, json }: { out: string; json?: boolean }) =>
      withCore(async ({ handle, runner, readDb, config }) => {
        const exported = await handle(exportDatevDebtors, { settings: datevSettings(config) }, newEnvelope());
        if (!exported.ok) throw refusal(exported);
        await runner.drain();
        const last = (await handle.state(debtorsFolding, stream.debtors(entity))).batches.at(-1);
        if (!last) throw new Failure('No debtor has an address yet.');
        const file = write(out, await readDb.asOperator((db) => datevDebtorsFile(db, last.batchId)));
        printOne({ batchId: last.batchId, file, leftOut: last.leftOut ?? [] }, [file, ...left(last.leftOut)].join('\n'), json);
      }),
    );
  noun
    .command('settings')
    .description("shows the figures of the tax adviser's client, or sets those that are given")
    .option('--consultant <number>', 'Beraternummer, 1001 to 9999999', Number)
    .option('--client <number>', 'Mandantennummer, 1 to 99999', Number)
    .option('--account-length <digits>', 'Sachkontenlänge, 4 to 8', Number)
    .option('--fiscal-year-start <day>', 'first day of the fiscal year, MM-01')
    .option('--chart <chart>', 'SKR03 or SKR04')
    .option('--locked', 'bookings are locked on import')
    .option('--no-locked', 'bookings stay open')
    .option('--initials <letters>', 'Diktatkürzel, two or four capitals')
    .option('--json', 'as data')
    .action(({ json, ...given }: { json?: boolean } & Partial<Record<string, unknown>>) =>
      withCore(async ({ handle, config }) => {
        const now = async () => (await handle.state(booksFolding, stream.books(entity))).datevSettings ?? datevSettings(config);
        if (Object.keys(given).length > 0) {
          const outcome = await handle(chooseDatevSettings, { ...(await now()), ...given }, newEnvelope());
          if (!outcome.ok) throw refusal(outcome);
        }
        const settings = await now();
        printOne(
          settings,
          Object.entries(settings)
            .map(([name, value]) => `${name.padEnd(16)} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
            .join('\n'),
          json,
        );
      }),
    );
  noun
    .command('check')
    .description('checks a Buchungsstapel or Debitoren/Kreditoren file and says of each fault where it is and what to do')
    .argument('<file>', 'the file')
    .option('--language <language>', 'de or en', 'en')
    .option('--json', 'as data')
    .action(checkDatevFile);
  noun
    .command('show')
    .description('says what an EXTF file holds, of any category and however it was written')
    .argument('<file>', 'the file')
    .option('--json', 'as data')
    .action(showDatevFile);
  return noun;
}

/** What the file goes out without: the next one tries again. */
function left(records: readonly LeftOut[] = []): readonly string[] {
  return records.map(({ record, name, code, field = '', column = 0, character = '' }) => {
    const why = sentence({ rejected: code, info: { record: name, field, column, character } }, 'en');
    return `left out: ${record} (${name}). ${why} (${code})`;
  });
}

function write(folder: string, made: BatchFile | undefined): string {
  if (!made) throw new Failure('The read model has no such batch yet.');
  const target = path.resolve(folder);
  mkdirSync(target, { recursive: true });
  const file = path.join(target, made.fileName);
  writeFileSync(file, made.bytes);
  return file;
}
