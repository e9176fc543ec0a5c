import type { Folding } from '../kernel/decider.ts';
import { hasId, noIds, withId, type IdSet } from '../kernel/id-set.ts';
import { sum, type Amount } from '../kernel/money.ts';
import { totalOf } from './balance.ts';
import type { DatevBatchExported, JournalEntryPosted, JournalEvent } from './events.ts';

export type JournalEntry = ReturnType<typeof JournalEntryPosted>['payload'];
export type DatevBatch = ReturnType<typeof DatevBatchExported>['payload'];

/** An entry and where it stands in the month's stream. */
export interface Posted {
  readonly entry: JournalEntry;
  readonly revision: number;
}
/** The newest first, each holding on to the one before: a month of a hundred thousand entries grows without being copied. */
interface Waiting extends Posted {
  readonly before: Waiting | undefined;
}

/** The books of one entity and month. */
export interface Journal {
  /** How many events there are; the next one gets this revision. */
  readonly length: number;
  readonly entryIds: IdSet;
  readonly references: IdSet;
  /** What no batch holds yet. */
  readonly waiting: Waiting | undefined;
  readonly batches: readonly DatevBatch[];
  /** Invoices in another currency that stand, for the day their month's rate is recorded. */
  readonly converted: readonly JournalEntry[];
  readonly closed: boolean;
  readonly debit: Amount;
  readonly credit: Amount;
}

export const journalFolding: Folding<Journal, JournalEvent> = {
  name: 'journal',
  initial: { length: 0, entryIds: noIds, references: noIds, waiting: undefined, batches: [], converted: [], closed: false, debit: '0.00', credit: '0.00' },
  evolve: {
    JournalEntryPosted: (journal, entry) => ({
      ...journal,
      length: journal.length + 1,
      entryIds: withId(journal.entryIds, entry.entryId),
      references: entry.reference === undefined ? journal.references : withId(journal.references, entry.reference),
      converted: converted(journal, entry),
      waiting: { entry, revision: journal.length, before: journal.waiting },
      debit: sum([journal.debit, totalOf(entry.lines, 'debit')]).toFixed(2),
      credit: sum([journal.credit, totalOf(entry.lines, 'credit')]).toFixed(2),
    }),
    DatevBatchExported: (journal, batch) => ({
      ...journal,
      length: journal.length + 1,
      waiting: without(journal, batch),
      batches: [...journal.batches, batch],
    }),
    PeriodClosed: (journal) => ({ ...journal, length: journal.length + 1, closed: true }),
  },
};

/** What no batch holds yet, in the order it was posted. */
export function notExported({ waiting }: Pick<Journal, 'waiting'>): readonly Posted[] {
  const found: Posted[] = [];
  for (let at = waiting; at; at = at.before) found.push({ entry: at.entry, revision: at.revision });
  return found.reverse();
}

export function isBooked({ entryIds }: Journal, entryId: string): boolean {
  return hasId(entryIds, entryId);
}

function converted(journal: Journal, entry: JournalEntry): Journal['converted'] {
  if (!entry.foreign) return journal.converted;
  if (entry.reverses !== undefined) return journal.converted.filter(({ entryId }) => entryId !== entry.reverses);
  return [...journal.converted, entry];
}

function without(journal: Journal, { entryIds, revisions }: DatevBatch): Waiting | undefined {
  const named = new Set(entryIds);
  const left = notExported(journal).filter(({ entry, revision }) => (revisions ? revision > revisions.to : !named.has(entry.entryId)));
  return left.reduce<Waiting | undefined>((before, posted) => ({ ...posted, before }), undefined);
}
