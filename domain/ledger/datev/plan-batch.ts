import { isRejection, type Rejection } from '../../kernel/rejection.ts';
import { notExported, type DatevBatch, type Journal, type JournalEntry, type Posted } from '../journal.ts';
import { fitsOneFile } from './batch.ts';
import type { DatevSettings } from './settings.ts';
import { entryFault, leftOutEntry, type EntryRefusal } from './writable-entries.ts';

/** What stands in the next batch of a month, and what the event must say so that the file can be made again. */
export interface BatchPlan extends Pick<DatevBatch, 'revisions' | 'skipped' | 'caughtUp' | 'leftOut'> {
  readonly entries: readonly JournalEntry[];
  readonly rows: number;
}

/**
 * Everything goes out that a row can be made of; what can't is left out by name and tried again with the next batch. Undefined when
 * there is nothing new; a refusal when there is, and no row can be made of any of it.
 */
export function planBatch(journal: Journal, settings: DatevSettings): BatchPlan | undefined | Rejection<EntryRefusal> {
  const waiting = notExported(journal);
  const judged = [...journal.leftOut, ...waiting].map((posted) => ({ posted, fault: entryFault(posted, settings) }));
  const good = judged.flatMap(({ posted, fault }) => (fault ? [] : [posted]));
  const bad = judged.flatMap(({ posted, fault }) => (fault ? [{ posted, fault }] : []));
  if (good.length === 0) return waiting.length === 0 ? undefined : bad.at(-1)?.fault;
  // One file takes so many rows; what is left makes the next batch.
  const fits = fitsOneFile(
    good.map(({ entry }) => entry),
    settings,
  );
  if (isRejection(fits)) return fits as Rejection<EntryRefusal>;
  const taken = good.slice(0, fits.entries);
  const place = placeOf(journal, waiting, taken, fits.entries < good.length);
  const late = new Set(journal.leftOut);
  const leftOut = bad.filter(({ posted }) => late.has(posted) || posted.revision <= place.to);
  const within = ({ revision }: Pick<Posted, 'revision'>) => revision >= place.from && revision <= place.to;
  const skipped = [
    ...leftOut
      .map(({ posted }) => posted)
      .filter((posted) => within(posted))
      .map(({ entry }) => entry.entryId),
    ...journal.setOff.filter(within).map(({ entryId }) => entryId),
  ];
  const caughtUp = taken.filter((posted) => late.has(posted)).map(({ entry }) => entry.entryId);
  return {
    entries: taken.map(({ entry }) => entry),
    rows: fits.rows,
    revisions: place,
    ...(skipped.length > 0 && { skipped }),
    ...(caughtUp.length > 0 && { caughtUp }),
    ...(leftOut.length > 0 && { leftOut: leftOut.map(({ posted, fault }) => leftOutEntry(posted, fault)) }),
  };
}

/** From the first that waited to the last that is settled by this batch; where only older ones go out, the batch's own place. */
function placeOf({ length }: Journal, waiting: readonly Posted[], taken: readonly Posted[], cut: boolean): { readonly from: number; readonly to: number } {
  const first = waiting[0];
  const last = cut ? taken.findLast((posted) => waiting.includes(posted)) : waiting.at(-1);
  return first && last ? { from: first.revision, to: last.revision } : { from: length, to: length };
}
