import { Decimal } from 'decimal.js';
import { cents, type Amount } from '../kernel/money.ts';
import type { JournalEntry } from './journal.ts';
import { spread } from './spread.ts';

/**
 * What stands in the place of an entry that was converted at another rate than its month's, and what takes that one back.
 * In this order: whoever is cut off in between finds the old entry still standing, and goes on.
 */
export function atRate(entry: JournalEntry, rate: Amount): readonly [again: JournalEntry, back: JournalEntry] | undefined {
  const { foreign, lines, entryId } = entry;
  const owed = lines.find(({ foreignAmount }) => foreignAmount !== undefined);
  if (!foreign || owed?.foreignAmount === undefined || new Decimal(foreign.rate).equals(rate)) return undefined;
  const total = cents(new Decimal(owed.foreignAmount).dividedBy(rate));
  const others = lines.filter((line) => line !== owed);
  const amounts = spread(
    total,
    others.map(({ amount }) => amount),
  );
  const { reverses: _reverses, ...kept } = entry;
  const back: JournalEntry = {
    ...kept,
    entryId: `${entryId}-back-${rate}`,
    reverses: entryId,
    text: `Kurskorrektur ${entry.text}`,
    lines: lines.map((line) => ({ ...line, side: line.side === 'debit' ? 'credit' : 'debit' })),
  };
  const again: JournalEntry = {
    ...kept,
    entryId: `${entryId}-at-${rate}`,
    foreign: { ...foreign, rate },
    lines: [{ ...owed, amount: total }, ...others.map((line, i) => ({ ...line, amount: amounts[i] ?? line.amount }))],
  };
  return [again, back];
}
