import { z } from 'zod';
import { bankMonthFolding, monthOfEntry } from '../../domain/banking/bank-month.ts';
import { BankEntryUnmatched } from '../../domain/banking/events.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { command } from '../kernel/command.ts';
import { bankEntryId } from './match-bank-entry.ts';

export const unmatchBankEntry = command({
  name: 'UnmatchBankEntry',
  says: 'Take back what a movement of the bank account was set against.',
  permission: 'ledger:post',
  input: z.object({ bankEntryId }),
  stream: (input) => stream.bank(entity, monthOfEntry(input.bankEntryId)),
  folding: bankMonthFolding,
  rejections: ['BankEntryNotFound', 'BankEntryNotMatched'],
  decide({ entries }, input) {
    const entry = entries.get(input.bankEntryId);
    if (!entry) return reject('BankEntryNotFound');
    if (!entry.match) return reject('BankEntryNotMatched');
    return [BankEntryUnmatched({ bankEntryId: input.bankEntryId, matched: entry.match })];
  },
});
