import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { bankMonthFolding, monthOfEntry } from '../../domain/banking/bank-month.ts';
import { Allocation, BankEntryMatched } from '../../domain/banking/events.ts';
import { sum } from '../../domain/kernel/money.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { isAutomatic } from '../../domain/ledger/chart-of-accounts.ts';
import { debtorsFolding } from '../../domain/ledger/debtors.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { command } from '../kernel/command.ts';
import { booksOf } from '../ledger/books-of.ts';
import { expecting } from '../../domain/kernel/invalid-input.ts';

export const bankEntryId = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-[0-9a-f-]{36}$/, expecting('bankEntryId'));

export const matchBankEntry = command({
  name: 'MatchBankEntry',
  says: 'Set a movement of the bank account against open items or accounts.',
  permission: 'ledger:post',
  input: z.object({
    bankEntryId,
    how: z.enum(['exact', 'by-hand']),
    allocations: z.array(Allocation).min(1).max(200),
  }),
  stream: (input) => stream.bank(entity, monthOfEntry(input.bankEntryId)),
  folding: bankMonthFolding,
  rejections: ['BankEntryNotFound', 'BankEntryAlreadyMatched', 'AmountNotPositive', 'AccountUnknown', 'DebtorUnknown', 'AllocationsDiffer'],
  async gather(_, { state }) {
    const { accounts } = await state(debtorsFolding, stream.debtors(entity));
    return { chart: (await booksOf(state)).chart, debtors: accounts };
  },
  decide({ entries }, input, { chart, debtors }) {
    const entry = entries.get(input.bankEntryId);
    if (!entry) return reject('BankEntryNotFound');
    if (entry.match) {
      // A second look at the same proposal is no second match.
      return JSON.stringify(entry.match.allocations) === JSON.stringify(input.allocations) ? [] : reject('BankEntryAlreadyMatched');
    }
    const { allocations } = input;
    if (allocations.some(({ amount }) => !new Decimal(amount).greaterThan(0))) return reject('AmountNotPositive');
    for (const allocation of allocations) {
      if ('account' in allocation) {
        // DATEV would compute tax on an automatic account that the journal does not know of.
        const known = chart.byNumber.has(allocation.account) && !isAutomatic(chart, allocation.account);
        if (!known || allocation.account === chart.number('receivables')) return reject('AccountUnknown', { account: allocation.account });
      } else if (debtors.get(allocation.customerId) !== allocation.debtor) return reject('DebtorUnknown', { debtor: allocation.debtor });
    }
    const against = entry.direction === 'in' ? 'credit' : 'debit';
    const matched = sum(allocations.map(({ side, amount }) => (side === against ? new Decimal(amount) : new Decimal(amount).negated())));
    if (!matched.equals(entry.amount)) return reject('AllocationsDiffer', { amount: entry.amount, matched: matched.toFixed(2) });
    const items = allocations.flatMap((allocation) => ('item' in allocation ? [allocation.item] : []));
    return [
      BankEntryMatched({
        bankEntryId: input.bankEntryId,
        how: input.how,
        round: entry.rounds + 1,
        document: `B${input.bankEntryId.slice(0, 7)}-${input.bankEntryId.slice(8, 16)}`,
        text: items.length > 0 ? `Zahlung ${items.join(', ')}` : `Bank ${entry.bookedOn}`,
        bookedOn: entry.bookedOn,
        direction: entry.direction,
        amount: entry.amount,
        allocations,
        ...(entry.ibanFingerprint !== undefined && { ibanFingerprint: entry.ibanFingerprint }),
      }),
    ];
  },
});
