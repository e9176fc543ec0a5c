import type { Amount } from '../kernel/money.ts';
import type { BusinessDate } from '../kernel/time.ts';
import type { ChartOfAccounts } from './chart-of-accounts.ts';
import type { JournalLine } from './events.ts';
import type { JournalEntry } from './journal.ts';

/** What a movement of the bank account is set against: a customer's open item, or an account. */
export type Allocation = { readonly side: JournalLine['side']; readonly amount: Amount } & (
  | { readonly item: string; readonly debtor: string }
  | { readonly account: string }
);

export interface Movement {
  readonly reference: string;
  readonly document: string;
  readonly bookedOn: BusinessDate;
  readonly text: string;
  /** Money that came in stands in the debit of the bank. */
  readonly direction: 'in' | 'out';
  readonly amount: Amount;
  readonly allocations: readonly Allocation[];
}

export function paymentPosting(chart: ChartOfAccounts, { reference, document, bookedOn, text, direction, amount, allocations }: Movement): JournalEntry {
  return {
    entryId: `payment-${reference}`,
    kind: 'payment',
    reference: `payment-${reference}`,
    bookedOn,
    document,
    text,
    currency: 'EUR',
    lines: [
      { account: chart.number('bank'), side: direction === 'in' ? 'debit' : 'credit', amount },
      ...allocations.map((allocation) =>
        'item' in allocation
          ? { account: chart.number('receivables'), side: allocation.side, amount: allocation.amount, debtor: allocation.debtor, item: allocation.item }
          : { account: allocation.account, side: allocation.side, amount: allocation.amount },
      ),
    ],
  };
}

/** The same booking with its sides exchanged: nothing is deleted from a journal (§ 146 (4) AO). */
export function reversal(entry: JournalEntry, bookedOn: BusinessDate, reference: string): JournalEntry {
  const { dueOn: _, serviceOn: __, ...kept } = entry;
  return {
    ...kept,
    entryId: `reversal-${reference}`,
    kind: 'payment-reversal',
    reference: `reversal-${reference}`,
    reverses: entry.entryId,
    bookedOn,
    text: `Storno ${entry.text}`,
    lines: entry.lines.map((line) => ({ ...line, side: line.side === 'debit' ? 'credit' : 'debit' })),
  };
}
