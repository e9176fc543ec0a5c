import { monthOf, nextMonth } from '../../domain/kernel/time.ts';
import type { JournalEntry } from '../../domain/ledger/journal.ts';
import type { Envelope, Handle, Outcome } from '../kernel/handle.ts';
import { postJournalEntry } from './post-journal-entry.ts';

/** Nothing is closed further ahead than this. */
const mostMonths = 36;

/**
 * Posts an entry in its own month, or, where that is closed, on the first day of the next open one; the day of the service stays on it.
 * The closed month is asked first, so an entry that stands there already is not posted again.
 */
export async function postInOpenMonth(handle: Handle, entry: JournalEntry, envelope: (name: string) => Envelope): Promise<Outcome> {
  let outcome: Outcome = await handle(postJournalEntry, entry, envelope('post-journal-entry'));
  let month = monthOf(entry.bookedOn);
  for (let i = 0; i < mostMonths && !outcome.ok && outcome.rejection.rejected === 'PeriodClosed'; i += 1) {
    month = nextMonth(month);
    const late = { ...entry, bookedOn: `${month}-01`, serviceOn: entry.serviceOn ?? entry.bookedOn };
    outcome = await handle(postJournalEntry, late, envelope(`post-journal-entry/${month}`));
  }
  return outcome;
}
