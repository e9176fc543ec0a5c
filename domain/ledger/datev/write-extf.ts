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
    const fields: string[] = [];
    for (const [c, { caption, quoted, pattern, required }] of format.columns.entries()) {
      const value = values[caption] ?? '';
      const place = { line: r + 3, column: c + 1, field: caption, record };
      const unfit = unfitCharacter(value);
      if (unfit !== undefined) return reject('NotInCp1252', { character: unfit, ...place });
      if (value === '' ? required : !pattern.test(value)) return reject('FieldInvalid', place);
      fields.push(written(value, quoted));
    }
    lines.push(fields.join(';'));
  }
  const bytes = encodeCp1252(lines.map((line) => `${line}\r\n`).join(''));
  return bytes instanceof Uint8Array ? bytes : reject('NotInCp1252', { character: bytes.unfit, line: 1, column: 0, field: '', record: '' });
}

function written(value: string, quoted: boolean): string {
  return quoted ? `"${value.replaceAll('"', '""')}"` : value;
}
