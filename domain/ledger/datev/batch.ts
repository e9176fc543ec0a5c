import { isRejection, type Rejection } from '../../kernel/rejection.ts';
import type { Instant, Month } from '../../kernel/time.ts';
import type { DatevBatch, JournalEntry } from '../journal.ts';
import { bookingRows, type RowRefusal } from './booking-rows.ts';
import { bookingFormat } from './formats.ts';
import { bookingHeaderValues } from './header.ts';
import type { DatevSettings } from './settings.ts';
import { maxRows, writeExtf, type ExtfRefusal, type ExtfRow } from './write-extf.ts';

/** What fixes every byte of a booking batch. */
export interface BatchContent {
  readonly period: Month;
  readonly createdAt: Instant;
  readonly settings: DatevSettings;
  readonly entries: readonly JournalEntry[];
  /** Batches that name their place in the journal hold payments too, and their title says so. */
  readonly title?: string;
}

/** The batch as a file. Made again from the same content it is the same, byte for byte. */
export function batchBytes({ period, createdAt, settings, entries, title }: BatchContent): Uint8Array | Rejection<ExtfRefusal | RowRefusal> {
  const rows: ExtfRow[] = [];
  for (const entry of entries) {
    const made = bookingRows(entry, settings);
    if (isRejection(made)) return made;
    rows.push(...made);
  }
  return writeExtf(bookingFormat, bookingHeaderValues(period, createdAt, settings, title ?? `Rechnungen ${period}`), rows);
}

/** As many entries, from the first on, as one file has rows for; an entry is never torn apart. */
export function fitsOneFile(
  entries: readonly JournalEntry[],
  settings: DatevSettings,
  most = maxRows,
): { readonly entries: number; readonly rows: number } | Rejection<RowRefusal> {
  let rows = 0;
  for (const [i, entry] of entries.entries()) {
    const made = bookingRows(entry, settings);
    if (isRejection(made)) return made;
    if (rows + made.length > most) return { entries: i, rows };
    rows += made.length;
  }
  return { entries: entries.length, rows };
}

export function batchTitle(period: Month): string {
  return `Buchungen ${period}`;
}

/** What a batch in the log was made of. Those of the first releases name their entries and held invoices only, and so were they called. */
export function contentOf({ period, createdAt, settings, revisions }: DatevBatch, entries: readonly JournalEntry[]): BatchContent {
  return { period, createdAt, settings, entries, ...(revisions && { title: batchTitle(period) }) };
}

/** `EXTF_` and `.csv` are what DATEV looks for. */
export function batchFileName(period: Month, place: number): string {
  return `EXTF_Buchungsstapel_${period}_${String(place).padStart(2, '0')}.csv`;
}
