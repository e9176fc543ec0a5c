import type { Folding } from '../kernel/decider.ts';
import type { DatevBatchExported, JournalEvent } from './events.ts';
import type { JournalEntry } from './invoice-posting.ts';

export type DatevBatch = ReturnType<typeof DatevBatchExported>['payload'];

/** The books of one entity and month. */
export interface Journal {
  readonly entries: readonly JournalEntry[];
  readonly entryIds: ReadonlySet<string>;
  readonly batches: readonly DatevBatch[];
}

export const journalFolding: Folding<Journal, JournalEvent> = {
  name: 'journal',
  initial: { entries: [], entryIds: new Set(), batches: [] },
  evolve: {
    JournalEntryPosted: (journal, entry) => ({ ...journal, entries: [...journal.entries, entry], entryIds: new Set(journal.entryIds).add(entry.entryId) }),
    DatevBatchExported: (journal, batch) => ({ ...journal, batches: [...journal.batches, batch] }),
  },
};

/** What no batch holds yet, in the order it was posted. */
export function notExported({ entries, batches }: Journal): readonly JournalEntry[] {
  const exported = new Set(batches.flatMap(({ entryIds }) => entryIds));
  return entries.filter(({ entryId }) => !exported.has(entryId));
}
