import { Decimal } from 'decimal.js';
import { hasId } from '../../domain/kernel/id-set.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { isTooWide, widestAmount } from '../../domain/kernel/money.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { monthOf } from '../../domain/kernel/time.ts';
import { isBalanced, totalOf } from '../../domain/ledger/balance.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { JournalEntryPosted } from '../../domain/ledger/events.ts';
import { isBooked, journalFolding } from '../../domain/ledger/journal.ts';
import { command } from '../kernel/command.ts';

export const postJournalEntry = command({
  name: 'PostJournalEntry',
  says: 'Post a booking with all its lines; the same entry is posted once.',
  permission: 'ledger:post',
  input: JournalEntryPosted.schema,
  stream: ({ bookedOn }) => stream.journal(entity, monthOf(bookedOn)),
  folding: journalFolding,
  rejections: ['PeriodClosed', 'ReferenceAlreadyBooked', 'AmountNotPositive', 'AmountNotInCents', 'AmountTooLarge', 'EntryNotBalanced'],
  decide(journal, entry) {
    if (isBooked(journal, entry.entryId)) return [];
    // Books of a closed month are never written again (§ 146 (4) AO); a correction is booked in an open one.
    if (journal.closed) return reject('PeriodClosed', { period: monthOf(entry.bookedOn) });
    if (entry.reference !== undefined && hasId(journal.references, entry.reference)) return reject('ReferenceAlreadyBooked', { reference: entry.reference });
    const amounts = entry.lines.map(({ amount }) => new Decimal(amount));
    // A negative amount would be a booking on the other side in disguise.
    if (amounts.some((amount) => !amount.isPositive() || amount.isZero())) return reject('AmountNotPositive');
    if (amounts.some((amount) => amount.decimalPlaces() > 2)) return reject('AmountNotInCents');
    // A side's sum is the most that one row of a DATEV file may hold. What takes back an older, wider entry must still be possible.
    if (entry.reverses === undefined && isTooWide(totalOf(entry.lines, 'debit'))) return reject('AmountTooLarge', { maximum: widestAmount });
    if (!isBalanced(entry.lines)) return reject('EntryNotBalanced', { debit: totalOf(entry.lines, 'debit'), credit: totalOf(entry.lines, 'credit') });
    return [JournalEntryPosted(entry)];
  },
});
