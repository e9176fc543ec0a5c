import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { importBankStatement } from '../../commands/banking/import-bank-statement.ts';
import { matchBankEntries } from '../../commands/banking/match-bank-entries.ts';
import { isRejection } from '../../domain/kernel/rejection.ts';
import { businessDate, toInstant } from '../../domain/kernel/time.ts';
import { findPayers } from '../../projections/banking/bank-entries.ts';
import { openItemsToMatch } from '../../projections/banking/items-to-match.ts';
import { bookInvoices } from '../book-invoices.ts';
import { Failure, refusal } from './failure.ts';
import { printOne } from './output.ts';
import { newEnvelope, withCore } from './session.ts';

export function bank(): Command {
  const noun = new Command('bank').description('bank statements');
  noun
    .command('import')
    .description('reads a camt.053 statement in and books what is exact; the same file again changes nothing')
    .argument('<file>', 'the XML file')
    .option('--json', 'as data')
    .action((file: string, { json }: { json?: boolean }) =>
      withCore(async (core) => {
        const { handle, vault, readDb, runner, clock } = core;
        const intent = newEnvelope();
        const envelope = (name: string) => ({ ...intent, commandId: `${intent.commandId}/${name}` });
        const imported = await importBankStatement({ handle, vault }, read(file), envelope);
        if (isRejection(imported)) throw refusal({ ok: false, rejection: imported });
        if ('ok' in imported) throw refusal(imported);
        const items = {
          open: async () => {
            await runner.drain();
            return readDb.asOperator((db) => openItemsToMatch(db, businessDate(toInstant(clock()))));
          },
          payers: async (fingerprint: string) => (await readDb.asOperator((db) => findPayers(db, [fingerprint]))).get(fingerprint) ?? [],
        };
        const { matched, waiting } = await matchBankEntries({ handle, items }, imported.entries, imported.position, envelope);
        await bookInvoices(core);
        const { recorded, entries } = imported;
        printOne(
          { entries: entries.length, recorded, matched, waiting },
          `${entries.length} entries, ${recorded} of them new; ${matched} were matched, ${waiting} wait for you.`,
          json,
        );
      }),
    );
  return noun;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Failure(`${file} can't be read.`);
  }
}
