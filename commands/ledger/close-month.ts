import type { Month } from '../../domain/kernel/time.ts';
import type { Envelope, Handle, Outcome } from '../kernel/handle.ts';
import { closePeriod } from './close-period.ts';

/** What belongs to a month's end; read models tell, once they have seen all that was decided before. */
export type MonthEnd = (month: Month) => Promise<readonly { readonly check: string; readonly done: boolean }[]>;

/** Closes a month when everything that belongs to its end is done. What the journal itself knows, the decision looks at again. */
export async function closeMonth(
  { handle, monthEnd }: { readonly handle: Handle; readonly monthEnd: MonthEnd },
  month: Month,
  envelope: Envelope,
): Promise<Outcome> {
  const checks = await monthEnd(month);
  return handle(closePeriod, { month, checks: checks.map(({ check, done }) => ({ check, done })) }, envelope);
}
