/** A cell that a spreadsheet would run as a formula is kept as text (OWASP, "CSV Injection"). */
const harmless = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => `"${harmless(cell).replaceAll('"', '""')}"`;

/** Semicolons and a byte order mark, so that a German Excel opens it in columns and with umlauts. */
export const toCsv = <TKey extends string>(columns: readonly TKey[], rows: readonly Record<TKey, string | null | undefined>[]): string =>
  `\uFEFF${[columns.map(quoted), ...rows.map((row) => columns.map((column) => quoted(row[column] ?? '')))].map((cells) => cells.join(';')).join('\r\n')}\r\n`;
