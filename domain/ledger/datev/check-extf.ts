import { bookingColumns } from './booking-columns.ts';
import { checkDates } from './check-dates.ts';
import { cp1252Character } from './cp1252.ts';
import type { Fault, FaultCode } from './fault.ts';
import { headerFields } from './header-fields.ts';
import { readLine, type Field } from './read-line.ts';
import { maxRows } from './write-extf.ts';

/** Reads a Buchungsstapel's bytes against the specification and names every fault. It shares the tables with the writer, not its code. */
export function checkExtf(bytes: Uint8Array): readonly Fault[] {
  const faults: Fault[] = [];
  const { lines, faults: textFaults } = linesOf(bytes);
  faults.push(...textFaults);
  const [headerLine, captionLine, ...rows] = lines;
  if (headerLine === undefined || captionLine === undefined) return [...faults, { code: 'LineMissing', line: lines.length + 1, column: 0, field: '' }];

  // The Buchungsdatenservice takes no longer header.
  if (headerLine.length > 1_000) faults.push({ code: 'HeaderTooLong', line: 1, column: 0, field: '' });
  const header = readLine(headerLine);
  if (header.length !== headerFields.length) faults.push({ code: 'FieldCount', line: 1, column: 0, field: `${header.length} of ${headerFields.length}` });
  headerFields.forEach(({ name, quoted, pattern }, i) =>
    faults.push(...checkField(header[i], { caption: name, quoted, pattern, required: true, emptyCounts: true }, 1, i + 1)),
  );

  const captions = captionLine.split(';');
  if (captions.length !== bookingColumns.length)
    faults.push({ code: 'FieldCount', line: 2, column: 0, field: `${captions.length} of ${bookingColumns.length}` });
  bookingColumns.forEach(({ caption }, i) => {
    if (captions[i] !== caption) faults.push({ code: 'CaptionWrong', line: 2, column: i + 1, field: caption });
  });

  if (rows.length > maxRows) faults.push({ code: 'TooManyRows', line: maxRows + 3, column: 0, field: '' });
  const accountLength = Number(header[13]?.value ?? '4');
  rows.forEach((line, r) => {
    const fields = readLine(line);
    if (fields.length !== bookingColumns.length)
      faults.push({ code: 'FieldCount', line: r + 3, column: 0, field: `${fields.length} of ${bookingColumns.length}` });
    bookingColumns.forEach((column, i) => faults.push(...checkField(fields[i], { ...column, emptyCounts: false }, r + 3, i + 1)));
    faults.push(...checkRow(fields, accountLength, r + 3));
  });
  faults.push(...checkDates(header, rows.map(readLine)));
  return faults;
}

function linesOf(bytes: Uint8Array): { lines: readonly string[]; faults: readonly Fault[] } {
  const faults: Fault[] = [];
  let text = '';
  let line = 1;
  for (const byte of bytes) {
    const character = cp1252Character(byte);
    if (character === undefined) faults.push({ code: 'NotCp1252', line, column: 0, field: `0x${byte.toString(16)}` });
    if (character === '\n') line += 1;
    text += character ?? '?';
  }
  if (text.startsWith('ï»¿')) faults.push({ code: 'NotCp1252', line: 1, column: 0, field: 'UTF-8 BOM' });
  const parts = text.split('\r\n');
  if (parts.at(-1) !== '') faults.push({ code: 'NoCrlf', line: parts.length, column: 0, field: '' });
  else parts.pop();
  parts.forEach((part, i) => {
    if (/[\r\n]/.test(part)) faults.push({ code: 'NoCrlf', line: i + 1, column: 0, field: '' });
  });
  return { lines: parts, faults };
}

function checkField(
  field: Field | undefined,
  { caption, quoted, pattern, required, emptyCounts }: { caption: string; quoted: boolean; pattern: RegExp; required: boolean; emptyCounts: boolean },
  line: number,
  column: number,
): readonly Fault[] {
  if (!field) return [];
  const fault = (code: FaultCode): Fault => ({ code, line, column, field: caption });
  if (field.broken) return [fault('QuoteBroken')];
  if (quoted && !field.quoted) return [fault('QuoteMissing')];
  if (!quoted && field.quoted) return [fault('QuoteTooMuch')];
  if (field.value === '' && !emptyCounts) return required ? [fault('RequiredEmpty')] : [];
  return pattern.test(field.value) ? [] : [fault('FieldInvalid')];
}

/** Rules between the fields of a row. */
function checkRow(fields: readonly Field[], accountLength: number, line: number): readonly Fault[] {
  const value = (column: number) => fields[column - 1]?.value ?? '';
  const fault = (code: FaultCode, column: number): Fault => ({ code, line, column, field: bookingColumns[column - 1]?.caption ?? '' });
  const faults: Fault[] = [];
  for (const column of [7, 8]) if (value(column).length > accountLength + 1) faults.push(fault('AccountTooLong', column));
  const foreign = [4, 5, 6].filter((column) => value(column) !== '').length;
  if (foreign !== 0 && foreign !== 3) faults.push(fault('ForeignCurrencyIncomplete', 4));
  if ((value(115) === '') !== (value(116) === '')) faults.push(fault('TaxPeriodIncomplete', 115));
  return faults;
}
