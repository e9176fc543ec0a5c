import { Decimal } from 'decimal.js';
import { sum, type Amount } from '../../kernel/money.ts';
import { isAutomatic, type ChartOfAccounts } from '../chart-of-accounts.ts';
import type { JournalLine } from '../events.ts';
import type { JournalEntry } from '../journal.ts';
import { spread } from '../spread.ts';

/** One row of a booking batch: an account against another. */
export interface RowPair {
  readonly account: string;
  readonly side: 'debit' | 'credit';
  readonly against: string;
  readonly amount: Amount;
  readonly item: string | undefined;
  readonly costCentre: string | undefined;
  readonly costCentre2: string | undefined;
  /** Whether revenue stands on one side. */
  readonly revenue: boolean;
}

interface Part {
  readonly account: string;
  readonly personal: boolean;
  readonly revenue: boolean;
  readonly item: string | undefined;
  readonly costCentre: string | undefined;
  readonly costCentre2: string | undefined;
  left: Decimal;
}

/**
 * A file knows rows of two accounts, the journal entries of many lines: debits and credits are paired in their order until
 * both are used up. The personal account, if there is one, is the row's account and the other stands against it.
 */
export function rowPairs(chart: ChartOfAccounts, entry: JournalEntry): readonly RowPair[] {
  const lines = withTaxInside(chart, entry.lines);
  const parts = (side: JournalLine['side']): Part[] => lines.filter((line) => line.side === side).map((line) => toPart(chart, entry, line));
  const debits = parts('debit');
  const credits = parts('credit');
  const pairs: RowPair[] = [];
  for (let d = debits.shift(), c = credits.shift(); d && c;) {
    const amount = Decimal.min(d.left, c.left);
    pairs.push(pairOf(d, c, amount.toFixed(2)));
    d.left = d.left.minus(amount);
    c.left = c.left.minus(amount);
    if (d.left.isZero()) d = debits.shift();
    if (c.left.isZero()) c = credits.shift();
  }
  return pairs;
}

function pairOf(debit: Part, credit: Part, amount: Amount): RowPair {
  const turned = credit.personal && !debit.personal;
  const [own, other] = turned ? [credit, debit] : [debit, credit];
  return {
    account: own.account,
    side: turned ? 'credit' : 'debit',
    against: other.account,
    amount,
    item: own.item ?? other.item,
    costCentre: other.costCentre ?? own.costCentre,
    costCentre2: other.costCentre2 ?? own.costCentre2,
    revenue: own.revenue || other.revenue,
  };
}

function toPart(chart: ChartOfAccounts, entry: JournalEntry, line: JournalLine): Part {
  // Entries of the first releases name their customer's account beside the lines.
  const debtor = line.debtor ?? (line.account === chart.number('receivables') ? entry.debtorAccount : undefined);
  return {
    account: debtor ?? line.account,
    personal: debtor !== undefined,
    revenue: chart.byNumber.get(line.account)?.kind === 'revenue',
    item: line.item,
    costCentre: line.costCentre,
    costCentre2: line.costCentre2,
    left: new Decimal(line.amount),
  };
}

/** An automatic account takes the gross amount: the tax of its side is spread over its lines, and no cent is lost. */
function withTaxInside(chart: ChartOfAccounts, lines: readonly JournalLine[]): readonly JournalLine[] {
  const taxAccounts = new Set([chart.number('output-tax'), chart.number('output-tax-oss')]);
  return (['debit', 'credit'] as const).flatMap((side) => {
    const own = lines.filter((line) => line.side === side);
    const automatic = own.filter(({ account }) => isAutomatic(chart, account));
    const tax = own.filter(({ account }) => taxAccounts.has(account));
    if (automatic.length === 0 || tax.length === 0) return own;
    const gross = spread(
      sum([...automatic, ...tax].map(({ amount }) => amount)).toFixed(2),
      automatic.map(({ amount }) => amount),
    );
    const rest = own.filter((line) => !automatic.includes(line) && !tax.includes(line));
    return [...rest, ...automatic.map((line, i) => ({ ...line, amount: gross[i] ?? line.amount }))];
  });
}
