import { Buffer } from 'node:buffer';

export type CsvCharset = 'utf-8' | 'windows-1252';

/** Rows for a German spreadsheet: semicolons, CRLF, decimal comma, and no cell that starts a formula (OWASP CSV injection). */
export function csv(rows: readonly (readonly (string | number)[])[], charset: CsvCharset = 'utf-8'): Buffer {
  const text = rows.map((row) => row.map(cell).join(';')).join('\r\n') + '\r\n';
  return charset === 'utf-8' ? Buffer.from(`\uFEFF${text}`, 'utf8') : Buffer.from(Array.from(text, windows1252));
}

/** A decimal string with the comma that German spreadsheets read as a number. */
export function decimalComma(amount: string): string {
  return amount.replace('.', ',');
}

function cell(value: string | number): string {
  const raw = String(value);
  const harmless = /^[=@+\-\t\r]/.test(raw) && !/^-?\d+(,\d+)?$/.test(raw) ? `'${raw}` : raw;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

// The rows 0x80–0x9F where Windows-1252 differs from Latin-1 (https://encoding.spec.whatwg.org/index-windows-1252.txt).
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(char: string): number {
  const code = char.codePointAt(0) ?? 0x3f;
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
  const index = upper.indexOf(char);
  return index >= 0 ? 0x80 + index : 0x3f;
}
