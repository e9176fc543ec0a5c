import { reject, type Rejection } from '../../kernel/rejection.ts';
import { encodeCp1252, unfitCharacter } from './cp1252.ts';
import type { ExtfFormat } from './formats.ts';

/** Values by caption, without quotes; what is missing stays empty. `record` names the row's document in a refusal. */
export interface ExtfRow {
  readonly record: string;
  readonly values: Readonly<Record<string, string>>;
}

/** DATEV takes no more rows in one file. */
export const maxRows = 99_999;

export type ExtfRefusal = 'FieldInvalid' | 'NotInCp1252';

/** The bytes of an EXTF file: header, captions, rows; `;` between fields, CRLF after every line, Windows-1252. The same input gives the same bytes. */
export function writeExtf(format: ExtfFormat, header: readonly string[], rows: readonly ExtfRow[]): Uint8Array | Rejection<ExtfRefusal> {
  if (rows.length > maxRows) throw new RangeError(`${rows.length} rows are more than one file holds; the caller splits them`);
  const first: string[] = [];
  for (const [i, { name, quoted, pattern }] of format.header.entries()) {
    const value = header[i] ?? '';
    if (!pattern.test(value)) return reject('FieldInvalid', { line: 1, column: i + 1, field: name, record: '' });
    first.push(written(value, quoted));
  }
  const captions = format.columns.map(({ caption }) => caption);
  const known = new Set(captions);
  const lines = [first.join(';'), captions.join(';')];
  for (const [r, { record, values }] of rows.entries()) {
    const unknown = Object.keys(values).find((caption) => !known.has(caption));
    if (unknown !== undefined) throw new Error(`${format.name} has no column ${unknown}`);
    const fault = rowFault(format, { record, values }, r + 3);
    if (fault) return fault;
    lines.push(format.columns.map(({ caption, quoted }) => written(values[caption] ?? '', quoted)).join(';'));
  }
  const bytes = encodeCp1252(lines.map((line) => `${line}\r\n`).join(''));
  return bytes instanceof Uint8Array ? bytes : reject('NotInCp1252', { character: bytes.unfit, line: 1, column: 0, field: '', record: '' });
}

/** What is wrong with a row that would stand in this line, by its first field that does not fit. */
export function rowFault({ columns }: ExtfFormat, { record, values }: ExtfRow, line: number): Rejection<ExtfRefusal> | undefined {
  for (const [c, { caption, pattern, required }] of columns.entries()) {
    const value = values[caption] ?? '';
    // Most of the 125 columns are empty.
    if (value === '' && !required) continue;
    const place = { line, column: c + 1, field: caption, record };
    const unfit = unfitCharacter(value);
    if (unfit !== undefined) return reject('NotInCp1252', { character: unfit, ...place });
    if (value === '' || !pattern.test(value)) return reject('FieldInvalid', place);
  }
  return undefined;
}

function written(value: string, quoted: boolean): string {
  return quoted ? `"${value.replaceAll('"', '""')}"` : value;
}
