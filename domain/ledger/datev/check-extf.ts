import { checkBookings } from './check-bookings.ts';
import { checkDebtors } from './check-debtors.ts';
import type { Fault, FaultCode } from './fault.ts';
import { bookingFormat, formats, type ExtfFormat } from './formats.ts';
import { readCp1252 } from './read-bytes.ts';
import { readLine, type Field } from './read-line.ts';
import { maxRows } from './write-extf.ts';

/** Reads a file's bytes against the specification and names every fault. It shares the tables with the writer, not its code. */
export function checkExtf(bytes: Uint8Array): readonly Fault[] {
  const { lines, faults } = linesOf(bytes);
  const [headerLine, captionLine, ...rows] = lines;
  if (headerLine === undefined || captionLine === undefined) return [...faults, { code: 'LineMissing', line: lines.length + 1, column: 0, field: '' }];
  const header = readLine(headerLine);
  const format = formatOf(header);
  if (!format) {
    const found = [3, 4, 5].map((n) => header[n - 1]?.value ?? '').join(' ');
    return [...faults, { code: 'FormatUnknown', line: 1, column: 3, field: 'Formatkategorie', value: found.trim() }];
  }
  const read = rows.map(readLine);
  return [...faults, ...checkHeader(headerLine, header, format), ...checkCaptions(captionLine, format), ...checkRows(header, read, format)];
}

/** By category or name, so that a wrong one of the two is a fault and not an unknown format. */
function formatOf(header: readonly Field[]): ExtfFormat | undefined {
  const [category, name] = [header[2]?.value, header[3]?.value];
  return formats.find((format) => format.category === category || format.name === name);
}

function checkHeader(line: string, header: readonly Field[], format: ExtfFormat): readonly Fault[] {
  const faults: Fault[] = [];
  // The Buchungsdatenservice takes no longer header.
  if (line.length > 1_000) faults.push({ code: 'HeaderTooLong', line: 1, column: 0, field: '', value: String(line.length), expected: '1000' });
  if (header.length !== format.header.length) faults.push(fieldCount(1, header.length, format.header.length));
  format.header.forEach(({ name, quoted, pattern }, i) =>
    faults.push(...checkField(header[i], { caption: name, quoted, pattern, required: true, emptyCounts: true }, 1, i + 1)),
  );
  return faults;
}

function checkCaptions(line: string, { columns }: ExtfFormat): readonly Fault[] {
  const captions = line.split(';');
  const faults: Fault[] = [];
  if (captions.length !== columns.length) faults.push(fieldCount(2, captions.length, columns.length));
  columns.forEach(({ caption }, i) => {
    const found = captions[i];
    if (found !== caption) faults.push({ code: 'CaptionWrong', line: 2, column: i + 1, field: caption, value: found ?? '', expected: caption });
  });
  return faults;
}

function checkRows(header: readonly Field[], rows: readonly (readonly Field[])[], format: ExtfFormat): readonly Fault[] {
  const faults: Fault[] = [];
  if (rows.length > maxRows)
    faults.push({ code: 'TooManyRows', line: maxRows + 3, column: 0, field: '', value: String(rows.length), expected: String(maxRows) });
  rows.forEach((fields, r) => {
    if (fields.length !== format.columns.length) faults.push(fieldCount(r + 3, fields.length, format.columns.length));
    format.columns.forEach((column, i) => faults.push(...checkField(fields[i], { ...column, emptyCounts: false }, r + 3, i + 1)));
  });
  return [...faults, ...(format === bookingFormat ? checkBookings(header, rows) : checkDebtors(header, rows))];
}

function linesOf(bytes: Uint8Array): { lines: readonly string[]; faults: readonly Fault[] } {
  const { text, unknown } = readCp1252(bytes);
  const faults: Fault[] = unknown.map(({ line, byte }) => ({ code: 'NotCp1252', line, column: 0, field: `0x${byte.toString(16)}` }));
  if (/^(ï»¿|ÿþ|þÿ)/.test(text)) faults.push({ code: 'NotCp1252', line: 1, column: 0, field: 'UTF-8 BOM' });
  const parts = text.split('\r\n');
  if (parts.at(-1) !== '') faults.push({ code: 'NoCrlf', line: parts.length, column: 0, field: '' });
  else parts.pop();
  parts.forEach((part, i) => {
    if (/[\r\n]/.test(part)) faults.push({ code: 'NoCrlf', line: i + 1, column: 0, field: '' });
  });
  // UTF-8 without its mark reads as two or three letters where one was meant.
  const doubled = parts.findIndex((part) => /[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(part));
  if (doubled >= 0 && !faults.some(({ code }) => code === 'NotCp1252')) faults.push({ code: 'NotCp1252', line: doubled + 1, column: 0, field: 'UTF-8' });
  return { lines: parts, faults };
}

function fieldCount(line: number, found: number, wanted: number): Fault {
  return { code: 'FieldCount', line, column: 0, field: `${found} of ${wanted}`, value: String(found), expected: String(wanted) };
}

function checkField(
  field: Field | undefined,
  rule: {
    readonly caption: string;
    readonly quoted: boolean;
    readonly pattern: RegExp;
    readonly tolerated?: RegExp;
    readonly required: boolean;
    readonly emptyCounts: boolean;
  },
  line: number,
  column: number,
): readonly Fault[] {
  if (!field) return [];
  const { caption, quoted, pattern, tolerated, required, emptyCounts } = rule;
  const fault = (code: FaultCode): readonly Fault[] => [{ code, line, column, field: caption, value: field.value, expected: pattern.source }];
  if (field.broken) return fault('QuoteBroken');
  if (quoted && !field.quoted) return fault('QuoteMissing');
  if (!quoted && field.quoted) return fault('QuoteTooMuch');
  if (field.value === '' && !emptyCounts) return required ? fault('RequiredEmpty') : [];
  return pattern.test(field.value) || tolerated?.test(field.value) ? [] : fault('FieldInvalid');
}
