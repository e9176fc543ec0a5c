import { isRejection, type Rejection } from '../../kernel/rejection.ts';
import type { Posted } from '../journal.ts';
import { bookingRows, type RowRefusal } from './booking-rows.ts';
import { bookingFormat } from './formats.ts';
import type { LeftOut } from './left-out.ts';
import type { DatevSettings } from './settings.ts';
import { rowFault, type ExtfRefusal } from './write-extf.ts';

export type EntryRefusal = RowRefusal | ExtfRefusal;

/** Why no row can be made of an entry; undefined where each of its rows is right. */
export function entryFault({ entry }: Posted, settings: DatevSettings): Rejection<EntryRefusal> | undefined {
  const rows = bookingRows(entry, settings);
  if (isRejection(rows)) return rows as Rejection<RowRefusal>;
  for (const row of rows) {
    const fault = rowFault(bookingFormat, row, 3);
    if (fault) return fault;
  }
  return undefined;
}

export function leftOutEntry({ entry }: Posted, fault: Rejection<EntryRefusal>): LeftOut {
  return { record: entry.entryId, name: entry.document, ...faultOf(fault) };
}

/** What of a refusal stands in the list of what was left out. */
export function faultOf({ rejected, info: { field, column, character } }: Rejection<EntryRefusal>): Pick<LeftOut, 'code' | 'field' | 'column' | 'character'> {
  return {
    code: rejected,
    ...(typeof field === 'string' && { field }),
    ...(typeof column === 'number' && { column }),
    ...(typeof character === 'string' && { character }),
  };
}
