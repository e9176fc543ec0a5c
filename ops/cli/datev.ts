import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { exportDatevBatch } from '../../commands/ledger/export-datev-batch.ts';
import { lastDatevBatch } from '../../commands/ledger/last-datev-batch.ts';
import { datevBatchFile } from '../../projections/datev/batch-file.ts';
import { datevSettings } from '../datev-settings.ts';
import { Failure, refusal } from './failure.ts';
import { month } from './options.ts';
import { printOne } from './output.ts';
import { newEnvelope, withCore } from './session.ts';

export function datev(): Command {
  const noun = new Command('datev').description('the books for the tax adviser');
  noun
    .command('export')
    .description('writes the bookings of a month as a DATEV batch; with nothing new, the last batch again')
    .requiredOption('--period <month>', 'the month, YYYY-MM', month)
    .requiredOption('--out <folder>', 'the folder to write to')
    .option('--json', 'as data')
    .action(({ period, out, json }: { period: string; out: string; json?: boolean }) =>
      withCore(async ({ handle, runner, readDb, config }) => {
        const exported = await handle(exportDatevBatch, { period, settings: datevSettings(config) }, newEnvelope());
        if (!exported.ok) throw refusal(exported);
        await runner.drain();
        const batch = await lastDatevBatch(handle.state, period);
        const made = batch && (await readDb.asOperator((db) => datevBatchFile(db, batch.batchId)));
        if (!made) throw new Failure(`There is no batch of ${period}.`);
        const folder = path.resolve(out);
        mkdirSync(folder, { recursive: true });
        const file = path.join(folder, made.fileName);
        writeFileSync(file, made.bytes);
        const { batchId, rows, sha256 } = batch;
        printOne({ batchId, period, file, rows, sha256 }, `${file} (${rows} bookings, SHA-256 ${sha256})`, json);
      }),
    );
  return noun;
}
