import type { Folding } from '../kernel/decider.ts';
import type { BusinessDate } from '../kernel/time.ts';
import type { JournalEvent } from './events.ts';
import type { JournalEntry } from './journal.ts';

/** What a person booked in a month and may take back; invoices are cancelled, payments are taken off their items. */
export type ReversibleEntries = ReadonlyMap<string, JournalEntry>;

export const reversibleEntriesFolding: Folding<ReversibleEntries, JournalEvent> = {
  name: 'reversible-entries',
  initial: new Map(),
  evolve: {
    JournalEntryPosted: (entries, entry) => (isReversible(entry) ? new Map(entries).set(entry.entryId, entry) : entries),
    DatevBatchExported: (entries) => entries,
    PeriodClosed: (entries) => entries,
  },
};

export function isReversible({ kind, reverses }: Pick<JournalEntry, 'kind' | 'reverses'>): boolean {
  return (kind === 'accrual' || kind === 'manual') && reverses === undefined;
}

/** The same booking with its sides exchanged, once; DATEV takes it as a Generalumkehr. */
export function entryTakenBack(entry: JournalEntry, bookedOn: BusinessDate): JournalEntry {
  return {
    ...entry,
    entryId: `reversal-${entry.entryId}`,
    reference: `reversal-${entry.entryId}`,
    reverses: entry.entryId,
    bookedOn,
    text: `Storno ${entry.text}`,
    lines: entry.lines.map((line) => ({ ...line, side: line.side === 'debit' ? 'credit' : 'debit' })),
  };
}
