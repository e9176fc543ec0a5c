import type { Folding } from '../kernel/decider.ts';
import { hasId, noIds, withId, type IdSet } from '../kernel/id-set.ts';
import { isTooWide, sum, type Amount } from '../kernel/money.ts';
import { totalOf } from './balance.ts';
import type { DatevBatchExported, JournalEntryPosted, JournalEvent } from './events.ts';

export type JournalEntry = ReturnType<typeof JournalEntryPosted>['payload'];
export type DatevBatch = ReturnType<typeof DatevBatchExported>['payload'];

/** An entry and where it stands in the month's stream. */
export interface Posted {
  readonly entry: JournalEntry;
  readonly revision: number;
}
interface Place {
  readonly entryId: string;
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
  /** What the last batch could not hold; the next one tries again. */
  readonly leftOut: readonly Posted[];
  /** Taken back before it went out, with what took it back: DATEV needs to see neither. By name, since the last batch. */
  readonly setOff: readonly Place[];
  readonly batches: readonly DatevBatch[];
  /** Invoices in another currency that stand, for the day their month's rate is recorded. */
  readonly converted: readonly JournalEntry[];
  readonly closed: boolean;
  readonly debit: Amount;
  readonly credit: Amount;
}

export const journalFolding: Folding<Journal, JournalEvent> = {
  name: 'journal',
  initial: {
    length: 0,
    entryIds: noIds,
    references: noIds,
    waiting: undefined,
    leftOut: [],
    setOff: [],
    batches: [],
    converted: [],
    closed: false,
    debit: '0.00',
    credit: '0.00',
  },
  evolve: {
    JournalEntryPosted: (journal, entry) => ({
      ...journal,
      length: journal.length + 1,
      entryIds: withId(journal.entryIds, entry.entryId),
      references: entry.reference === undefined ? journal.references : withId(journal.references, entry.reference),
      converted: converted(journal, entry),
      ...toExport(journal, { entry, revision: journal.length }),
      debit: sum([journal.debit, totalOf(entry.lines, 'debit')]).toFixed(2),
      credit: sum([journal.credit, totalOf(entry.lines, 'credit')]).toFixed(2),
    }),
    DatevBatchExported: (journal, batch) => ({
      ...journal,
      length: journal.length + 1,
      ...afterBatch(journal, batch),
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

/** A new entry waits, unless it takes back what could not go out. */
function toExport(journal: Journal, posted: Posted): Pick<Journal, 'waiting' | 'leftOut' | 'setOff'> {
  const { waiting, leftOut, setOff } = journal;
  const { entryId, reverses, lines } = posted.entry;
  const own = { entryId, revision: posted.revision };
  const tried = leftOut.find(({ entry }) => entry.entryId === reverses);
  if (tried) return { waiting, leftOut: leftOut.filter((other) => other !== tried), setOff: [...setOff, own] };
  // No batch has tried it yet, but none ever could.
  const wide = reverses !== undefined && isTooWide(totalOf(lines, 'debit')) ? notExported(journal).find(({ entry }) => entry.entryId === reverses) : undefined;
  if (wide) {
    const left = notExported(journal).filter(({ entry }) => entry !== wide.entry);
    return { waiting: linked(left), leftOut, setOff: [...setOff, { entryId: wide.entry.entryId, revision: wide.revision }, own] };
  }
  return { waiting: { ...posted, before: waiting }, leftOut, setOff };
}

function afterBatch(journal: Journal, batch: DatevBatch): Pick<Journal, 'waiting' | 'leftOut' | 'setOff'> {
  const named = new Set(batch.leftOut?.map(({ record }) => record));
  const leftOut = [...journal.leftOut, ...notExported(journal)].filter(({ entry }) => named.has(entry.entryId));
  // An entry and what took it back, both left out, settle each other.
  const settled = new Set(leftOut.flatMap(({ entry }) => (entry.reverses !== undefined && named.has(entry.reverses) ? [entry.entryId, entry.reverses] : [])));
  return {
    waiting: without(journal, batch),
    leftOut: leftOut.filter(({ entry }) => !settled.has(entry.entryId)),
    setOff: journal.setOff.filter(({ revision }) => batch.revisions !== undefined && revision > batch.revisions.to),
  };
}

function linked(posted: readonly Posted[]): Waiting | undefined {
  return posted.reduce<Waiting | undefined>((before, one) => ({ ...one, before }), undefined);
}

function without(journal: Journal, { entryIds, revisions }: DatevBatch): Waiting | undefined {
  const named = new Set(entryIds);
  const left = notExported(journal).filter(({ entry, revision }) => (revisions ? revision > revisions.to : !named.has(entry.entryId)));
  return linked(left);
}
