import { z } from 'zod';
import { bankMonthFolding } from '../../domain/banking/bank-month.ts';
import { BankEntryRecorded, BankStatementImported } from '../../domain/banking/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { Month, monthOf } from '../../domain/kernel/time.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { command } from '../kernel/command.ts';

export const recordBankEntries = command({
  name: 'RecordBankEntries',
  says: 'Record what a bank statement says of a month; known entries are passed over.',
  permission: 'ledger:post',
  input: z.object({
    month: Month,
    /** With the last part of a statement: that it is here. */
    statement: BankStatementImported.schema.optional(),
    entries: z.array(BankEntryRecorded.schema),
  }),
  stream: ({ month }) => stream.bank(entity, month),
  folding: bankMonthFolding,
  rejections: ['EntryOfAnotherMonth'],
  decide({ entries: known, statements }, { month, statement, entries }) {
    const stray = entries.find(({ bookedOn }) => monthOf(bookedOn) !== month);
    if (stray) return reject('EntryOfAnotherMonth', { bookedOn: stray.bookedOn });
    return [
      ...entries.filter(({ bankEntryId }) => !known.has(bankEntryId)).map(BankEntryRecorded),
      ...(statement && !statements.has(statement.statementId) ? [BankStatementImported(statement)] : []),
    ];
  },
});
