/** As German spreadsheets open it by double click: UTF-8 with a mark, semicolons, CRLF (RFC 4180 but for the separator). */
export const csvMark = '\uFEFF';

export type Cell = string | number | boolean | null | undefined;

export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`;
}

/** Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection). Numbers of ours are not text. */
function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
