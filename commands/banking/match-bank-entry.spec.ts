import { describe, it } from 'vitest';
import { bankMonthFolding } from '../../domain/banking/bank-month.ts';
import { BankEntryMatched, BankEntryRecorded, BankEntryUnmatched, type Allocation, type BankEvent } from '../../domain/banking/events.ts';
import { DebtorAllotted } from '../../domain/ledger/events.ts';
import { given } from '../kernel/spec.ts';
import { matchBankEntry } from './match-bank-entry.ts';

const bankEntryId = '2026-11-0a4f6f0e-52f0-5d1b-9c2e-1111117f3a01';
const recorded = BankEntryRecorded({
  bankEntryId,
  statementId: 'S1',
  reference: 'B-1',
  bookedOn: '2026-11-16',
  valueOn: '2026-11-16',
  direction: 'in',
  amount: '119.00',
  currency: 'EUR',
  fee: false,
  retention: 'bank-2026',
});
const item = (amount: string, changes: Partial<Extract<Allocation, { item: string }>> = {}): Allocation => ({
  side: 'credit',
  amount,
  item: 'RE2026-000001',
  debtor: '10001',
  customerId: 'tenant-a',
  ...changes,
});
const other = { 'debtors-nextgen': [DebtorAllotted({ customerId: 'tenant-a', account: '10001' })] };
const matching = (allocations: readonly Allocation[], ...history: readonly BankEvent[]) =>
  given(bankMonthFolding, recorded, ...history).when(matchBankEntry, { bankEntryId, how: 'by-hand', allocations: [...allocations] }, { other });
const match = {
  round: 1,
  how: 'by-hand' as const,
  document: 'B2026-11-0a4f6f0e',
  text: 'Zahlung RE2026-000001',
  bookedOn: '2026-11-16',
  direction: 'in' as const,
  amount: '119.00',
  allocations: [item('119.00')],
};

describe('matching a bank entry', () => {
  it('refuses an entry that is not there', () =>
    given(bankMonthFolding)
      .when(matchBankEntry, { bankEntryId, how: 'exact', allocations: [item('119.00')] }, { other })
      .thenRejected('BankEntryNotFound'));
  it('refuses a second, different match', () =>
    matching([item('119.00', { item: 'RE2026-000002' })], BankEntryMatched({ bankEntryId, ...match })).thenRejected('BankEntryAlreadyMatched'));
  it('refuses an amount of nothing', () => matching([item('119.00'), item('0.00')]).thenRejected('AmountNotPositive'));
  it('refuses accounts that DATEV would tax, and ones that are none', async () => {
    for (const account of ['8400', '9999', '1400']) await matching([{ side: 'credit', amount: '119.00', account }]).thenRejected('AccountUnknown', { account });
  });
  it("refuses another customer's debtor account", () => matching([item('119.00', { debtor: '10002' })]).thenRejected('DebtorUnknown'));
  it('refuses what does not add up', () => matching([item('118.99')]).thenRejected('AllocationsDiffer', { amount: '119.00', matched: '118.99' }));
  it('matches', () => matching([item('119.00')]).thenEvents(BankEntryMatched({ bankEntryId, ...match })));
  it('matches an invoice paid less the fee that another bank took', () =>
    matching([item('121.00'), { side: 'debit', amount: '2.00', account: '4970' }]).thenEvents(
      BankEntryMatched({ bankEntryId, ...match, allocations: [item('121.00'), { side: 'debit', amount: '2.00', account: '4970' }] }),
    ));
  it('matches the same once', () => matching([item('119.00')], BankEntryMatched({ bankEntryId, ...match })).thenNothing());
  it('counts the rounds', () =>
    matching([item('119.00')], BankEntryMatched({ bankEntryId, ...match }), BankEntryUnmatched({ bankEntryId, matched: match })).thenEvents(
      BankEntryMatched({ bankEntryId, ...match, round: 2 }),
    ));
});
