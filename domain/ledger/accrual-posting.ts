import { z } from 'zod';
import { expecting } from '../kernel/invalid-input.ts';
import { BookableAmount } from '../kernel/money.ts';
import { daysOf, Month } from '../kernel/time.ts';
import type { ChartOfAccounts } from './chart-of-accounts.ts';
import { CostCentre } from './events.ts';
import type { JournalEntry } from './journal.ts';

export const ProviderCost = z.object({
  provider: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .regex(/^[^\p{Cc}\p{Cf}]*$/u, expecting('oneLine')),
  month: Month,
  /** Net, in euros: tax and recipient's liability (§ 13b UStG) come with the provider's own invoice. */
  cost: BookableAmount,
  /** `release`: the provider's own invoice is booked, and the accrual goes. */
  direction: z.enum(['accrue', 'release']),
  costCentre: CostCentre.optional(),
});
export type ProviderCost = z.infer<typeof ProviderCost>;

/** What a provider's month cost stands in the books of that month, whenever the invoice is booked (§ 252 (1) Nr. 5 HGB). */
export function accrualPosting(
  chart: ChartOfAccounts,
  /** `reference` tells apart what is accrued more than once for a month. */
  { provider, month, cost, reference, direction, costCentre }: ProviderCost & { readonly reference: string },
): JournalEntry {
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
