import { describe, it } from 'vitest';
import { bankMonthFolding } from '../../domain/banking/bank-month.ts';
import { BankEntryRecorded, BankStatementImported } from '../../domain/banking/events.ts';
import { given } from '../kernel/spec.ts';
import { recordBankEntries } from './record-bank-entries.ts';

const entry = {
  bankEntryId: '2026-11-0a4f6f0e-52f0-5d1b-9c2e-1111117f3a01',
  statementId: 'S1',
  reference: 'B-1',
  bookedOn: '2026-11-16',
  valueOn: '2026-11-16',
  direction: 'in' as const,
  amount: '119.00',
  currency: 'EUR' as const,
  fee: false,
  retention: 'bank-2026',
};
const second = { ...entry, bankEntryId: '2026-11-0a4f6f0e-52f0-5d1b-9c2e-2222227f3b02', reference: 'B-2' };
const statement = {
  statementId: 'S1',
  iban: 'DE02120300000000202051',
  currency: 'EUR' as const,
  from: '2026-11-16',
  to: '2026-11-16',
  opening: '0.00',
  closing: '119.00',
  entries: 1,
};

describe('recording bank entries', () => {
  it('refuses an entry of another month', () =>
    given(bankMonthFolding)
      .when(recordBankEntries, { month: '2026-10', entries: [entry] })
      .thenRejected('EntryOfAnotherMonth'));
  it('records what is new, and the statement', () =>
    given(bankMonthFolding, BankEntryRecorded(entry))
      .when(recordBankEntries, { month: '2026-11', statement, entries: [entry, second] })
      .thenEvents(BankEntryRecorded(second), BankStatementImported(statement)));
  it('records nothing twice', () =>
    given(bankMonthFolding, BankEntryRecorded(entry), BankStatementImported(statement))
      .when(recordBankEntries, { month: '2026-11', statement, entries: [entry] })
      .thenNothing());
});
