import { describe, it } from 'vitest';
import { bankMonthFolding } from '../../domain/banking/bank-month.ts';
import { BankEntryMatched, BankEntryRecorded, BankEntryUnmatched, type Match } from '../../domain/banking/events.ts';
import { given } from '../kernel/spec.ts';
import { unmatchBankEntry } from './unmatch-bank-entry.ts';

const bankEntryId = '2026-11-0a4f6f0e-52f0-5d1b-9c2e-1111117f3a01';
const recorded = BankEntryRecorded({
  bankEntryId,
  statementId: 'S1',
  reference: 'B-1',
  bookedOn: '2026-11-16',
  valueOn: '2026-11-16',
  direction: 'out',
  amount: '9.90',
  currency: 'EUR',
  fee: true,
  retention: 'bank-2026',
});
const matched: Match = {
  round: 1,
  how: 'exact',
  document: 'B2026-11-0a4f6f0e',
  text: 'Bank 2026-11-16',
  bookedOn: '2026-11-16',
  direction: 'out',
  amount: '9.90',
  allocations: [{ side: 'debit', amount: '9.90', account: '4970' }],
};

describe('taking a match back', () => {
  it('refuses an entry that is not there', () => given(bankMonthFolding).when(unmatchBankEntry, { bankEntryId }).thenRejected('BankEntryNotFound'));
  it('refuses an entry without a match', () => given(bankMonthFolding, recorded).when(unmatchBankEntry, { bankEntryId }).thenRejected('BankEntryNotMatched'));
  it('says what was matched, so that its booking can be reversed', () =>
    given(bankMonthFolding, recorded, BankEntryMatched({ bankEntryId, ...matched }))
      .when(unmatchBankEntry, { bankEntryId })
      .thenEvents(BankEntryUnmatched({ bankEntryId, matched })));
});
