import { sum, type Amount } from '../kernel/money.ts';
import type { JournalLine } from './events.ts';

export function totalOf(lines: readonly JournalLine[], side: JournalLine['side']): Amount {
  return sum(lines.filter((line) => line.side === side).map(({ amount }) => amount)).toFixed(2);
}

/** Double entry: what is owed on one side is named on the other. */
export function isBalanced(lines: readonly JournalLine[]): boolean {
  return totalOf(lines, 'debit') === totalOf(lines, 'credit');
}
