import { reject, type Rejection } from '../../kernel/rejection.ts';
import { bookingColumns } from './booking-columns.ts';
import { encodeCp1252 } from './cp1252.ts';
import { headerFields } from './header-fields.ts';

/** Values by caption, without quotes; what is missing stays empty. */
export type BookingRow = Readonly<Record<string, string>>;

/** DATEV takes no more rows in one file. */
export const maxRows = 99_999;

export type ExtfRefusal = 'FieldInvalid' | 'NotInCp1252';

/** The bytes of an EXTF file: header, captions, rows; `;` between fields, CRLF after every line, Windows-1252. The same input gives the same bytes. */
export function writeExtf(header: readonly string[], rows: readonly BookingRow[]): Uint8Array | Rejection<ExtfRefusal> {
  if (rows.length > maxRows) throw new RangeError(`${rows.length} rows are more than one file holds; the caller splits them`);
  const first: string[] = [];
  for (const [i, { name, quoted, pattern }] of headerFields.entries()) {
    const value = header[i] ?? '';
    if (!pattern.test(value)) return reject('FieldInvalid', { line: 1, column: i + 1, field: name });
    first.push(written(value, quoted));
  }
  const lines = [first.join(';'), bookingColumns.map(({ caption }) => caption).join(';')];
  const captions = new Set(bookingColumns.map(({ caption }) => caption));
  for (const [r, row] of rows.entries()) {
    const unknown = Object.keys(row).find((caption) => !captions.has(caption));
    if (unknown !== undefined) throw new Error(`a booking row has no column ${unknown}`);
    const fields: string[] = [];
    for (const [c, { caption, quoted, pattern, required }] of bookingColumns.entries()) {
      const value = row[caption] ?? '';
      if (value === '' ? required : !pattern.test(value)) return reject('FieldInvalid', { line: r + 3, column: c + 1, field: caption });
      fields.push(written(value, quoted));
    }
    lines.push(fields.join(';'));
  }
  const bytes = encodeCp1252(lines.map((line) => `${line}\r\n`).join(''));
  return bytes instanceof Uint8Array ? bytes : reject('NotInCp1252', { character: bytes.unfit });
}

function written(value: string, quoted: boolean): string {
  return quoted ? `"${value.replaceAll('"', '""')}"` : value;
}
