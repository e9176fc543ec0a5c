import type { Amount } from '../kernel/money.ts';
import { daysOf, type Month } from '../kernel/time.ts';
import type { ChartOfAccounts } from './chart-of-accounts.ts';
import type { JournalEntry } from './journal.ts';

export interface ProviderCost {
  readonly provider: string;
  readonly month: Month;
  /** Net, in euros: tax and recipient's liability (§ 13b UStG) come with the provider's own invoice. */
  readonly cost: Amount;
  /** Tells apart what is accrued more than once for a month. */
  readonly reference: string;
  /** `release`: the provider's own invoice is booked, and the accrual goes. */
  readonly direction: 'accrue' | 'release';
  readonly costCentre?: string | undefined;
}

/** What a provider's month cost stands in the books of that month, whenever the invoice is booked (§ 252 (1) Nr. 5 HGB). */
export function accrualPosting(chart: ChartOfAccounts, { provider, month, cost, reference, direction, costCentre }: ProviderCost): JournalEntry {
  const [charged, owed] = direction === 'accrue' ? (['debit', 'credit'] as const) : (['credit', 'debit'] as const);
  return {
    entryId: `accrual-${reference}`,
    kind: 'accrual',
    reference: `accrual-${reference}`,
    bookedOn: daysOf(month).to,
    document: `AB-${month}`,
    text: `${direction === 'accrue' ? 'Abgrenzung' : 'Auflösung'} ${provider} ${month}`,
    currency: 'EUR',
    lines: [
      { account: chart.number('model-costs'), side: charged, amount: cost, ...(costCentre !== undefined && { costCentre }) },
      { account: chart.number('accrued-costs'), side: owed, amount: cost },
    ],
  };
}
