import { bookingColumns } from './booking-columns.ts';
import type { Column } from './columns.ts';
import { debtorColumns } from './debtor-columns.ts';
import { bookingHeader, debtorHeader, type HeaderField } from './header-fields.ts';

/** A kind of EXTF file, by the category in its header's third field. */
export interface ExtfFormat {
  readonly category: '21' | '16';
  readonly name: string;
  readonly version: string;
  readonly header: readonly HeaderField[];
  readonly columns: readonly Column[];
}

export const bookingFormat: ExtfFormat = { category: '21', name: 'Buchungsstapel', version: '13', header: bookingHeader, columns: bookingColumns };
export const debtorFormat: ExtfFormat = { category: '16', name: 'Debitoren/Kreditoren', version: '5', header: debtorHeader, columns: debtorColumns };
export const formats: readonly ExtfFormat[] = [bookingFormat, debtorFormat];
