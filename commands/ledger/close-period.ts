import { z } from 'zod';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { addDays, daysOf, Month, monthOf } from '../../domain/kernel/time.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { PeriodClosed } from '../../domain/ledger/events.ts';
import { journalFolding } from '../../domain/ledger/journal.ts';
import { command } from '../kernel/command.ts';

/** How far back an open month is looked for. */
const months = 12;

/** Reopening does not exist: what turns out to be wrong is corrected in an open month (§ 146 (4) AO, GoBD 107 f.). */
export const closePeriod = command({
  name: 'ClosePeriod',
  says: 'Close the books of a month, for good.',
  permission: 'ledger:post',
  input: z.object({
    month: Month,
    /** What was looked at, and whether it is done; gathered by `closeMonth` from all that belongs to a month's end. */
    checks: z.array(z.object({ check: z.string(), done: z.boolean() })),
  }),
  // The checks are gathered for the command; between two tries of one click another may have been done.
  sameInput: ({ month }) => ({ month }),
  stream: ({ month }) => stream.journal(entity, month),
  folding: journalFolding,
  rejections: ['PeriodNotOver', 'EarlierPeriodOpen', 'EntryNotBalanced', 'MonthNotExported', 'MonthNotReady'],
  async gather({ month }, { state }) {
    let earlierOpen: Month | undefined;
    let at = month;
    for (let i = 0; i < months; i += 1) {
      at = monthOf(addDays(daysOf(at).from, -1));
      const journal = await state(journalFolding, stream.journal(entity, at));
      if (journal.closed) break;
      if (journal.length > 0) earlierOpen = at;
    }
    return { earlierOpen };
  },
  decide(journal, { month, checks }, { today, earlierOpen }) {
    if (journal.closed) return [];
    const { to } = daysOf(month);
    if (today <= to) return reject('PeriodNotOver', { firstDay: addDays(to, 1) });
    if (earlierOpen !== undefined) return reject('EarlierPeriodOpen', { period: earlierOpen });
    if (journal.debit !== journal.credit) return reject('EntryNotBalanced', { debit: journal.debit, credit: journal.credit });
    if (journal.waiting) return reject('MonthNotExported', { period: month });
    const open = checks.find(({ done }) => !done);
    if (open) return reject('MonthNotReady', { check: open.check });
    return [PeriodClosed({ month, entries: journal.entryIds.size, debit: journal.debit, credit: journal.credit, checks: checks.map(({ check }) => check) })];
  },
});
