import { Command } from 'commander';
import { closeMonth } from '../../commands/ledger/close-month.ts';
import { reverseJournalEntry } from '../../commands/ledger/reverse-journal-entry.ts';
import { businessDate, toInstant } from '../../domain/kernel/time.ts';
import { monthBoard } from '../../projections/ledger/month-board.ts';
import { trialBalance } from '../../projections/ledger/trial-balance.ts';
import { checkBooks } from '../ledger-check.ts';
import { Failure, refusal } from './failure.ts';
import { month } from './options.ts';
import { printList, printOne } from './output.ts';
import { newEnvelope, withCore } from './session.ts';

export function ledger(): Command {
  const noun = new Command('ledger').description('the books: checks, trial balance, the end of a month');
  noun
    .command('check')
    .description('adds the whole journal up again from the log, and holds the read models against it')
    .option('--json', 'as data')
    .action(({ json }: { json?: boolean }) =>
      withCore(async (core) => {
        const { faults, months, entries, debit, credit } = await checkBooks(core);
        printList(
          faults,
          [
            { title: 'Month', value: (fault) => fault.month },
            { title: 'Fault', value: ({ code }) => code },
            { title: 'Entry', value: ({ subject }) => subject },
          ],
          { json, more: { months, entries, debit, credit }, empty: `${entries} entries in ${months} months; debits and credits are ${debit}.` },
        );
        if (faults.length > 0) throw new Failure(`${faults.length} faults in the books.`);
      }),
    );
  noun
    .command('balance')
    .description('the trial balance of a month')
    .requiredOption('--period <month>', 'the month: YYYY-MM, last or current', month)
    .option('--json', 'as data')
    .action(({ period, json }: { period: string; json?: boolean }) =>
      withCore(async ({ readDb }) => {
        const { accounts, ...totals } = await readDb.asOperator((db) => trialBalance(db, period));
        printList(
          accounts,
          [
            { title: 'Account', value: ({ account }) => account },
            { title: 'Name', value: ({ accountName }) => accountName },
            { title: 'Opening', value: ({ opening }) => opening, right: true },
            { title: 'Debit', value: ({ debit }) => debit, right: true },
            { title: 'Credit', value: ({ credit }) => credit, right: true },
            { title: 'Closing', value: ({ closing }) => closing, right: true },
          ],
          { json, more: totals, empty: `Nothing is booked up to ${period}.` },
        );
      }),
    );
  noun
    .command('board')
    .description('what is open until a month can be closed')
    .requiredOption('--period <month>', 'the month: YYYY-MM, last or current', month)
    .option('--json', 'as data')
    .action(({ period, json }: { period: string; json?: boolean }) =>
      withCore(async ({ readDb, clock }) => {
        const { checks, ...board } = await readDb.asOperator((db) => monthBoard(db, period, businessDate(toInstant(clock()))));
        printList(
          checks,
          [
            { title: 'Check', value: ({ check }) => check },
            { title: 'Status', value: ({ status }) => status },
            { title: 'Waiting', value: ({ count }) => count, right: true },
          ],
          { json, more: board, empty: '' },
        );
      }),
    );
  noun
    .command('reverse')
    .description('takes back an accrual or another booking made by hand, in its month or the next open one')
    .argument('<entry>', 'the id of the entry, as `oce datev export` and the journal name it')
    .requiredOption('--period <month>', 'the month it is booked in, YYYY-MM', month)
    .option('--json', 'as data')
    .action((entryId: string, { period, json }: { period: string; json?: boolean }) =>
      withCore(async ({ handle }) => {
        const intent = newEnvelope();
        const outcome = await reverseJournalEntry(handle, { entryId, month: period }, (name) => ({ ...intent, commandId: `${intent.commandId}/${name}` }));
        if (!outcome.ok) throw refusal(outcome);
        printOne({ entryId, reversed: true }, `${entryId} is taken back.`, json);
      }),
    );
  noun
    .command('close')
    .description('closes the books of a month, for good')
    .requiredOption('--period <month>', 'the month: YYYY-MM, last or current', month)
    .option('--json', 'as data')
    .action(({ period, json }: { period: string; json?: boolean }) =>
      withCore(async ({ handle, readDb, clock }) => {
        const monthEnd = async () => {
          const { checks } = await readDb.asOperator((db) => monthBoard(db, period, businessDate(toInstant(clock()))));
          return checks.map(({ check, status }) => ({ check, done: status !== 'open' }));
        };
        const outcome = await closeMonth({ handle, monthEnd }, period, newEnvelope());
        if (!outcome.ok) throw refusal(outcome);
        printOne({ period, closed: true }, `${period} is closed.`, json);
      }),
    );
  return noun;
}
