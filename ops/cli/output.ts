export interface Column<Row> {
  readonly title: string;
  readonly value: (row: Row) => string | number | null;
  readonly right?: boolean;
}

/** A list for people, or `{ items }` for programs. */
export function printList<Row>(
  items: readonly Row[],
  columns: readonly Column<Row>[],
  options: { readonly json?: boolean | undefined; readonly more?: object; readonly empty: string },
): void {
  if (options.json) console.log(JSON.stringify({ ...options.more, items }, undefined, 2));
  else console.log(items.length === 0 ? options.empty : table(items, columns));
}

/** One answer for people, or the same as data. */
export function printOne(value: object, sentence: string, json: boolean | undefined): void {
  console.log(json ? JSON.stringify(value, undefined, 2) : sentence);
}

export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const cells = rows.map((row) => columns.map(({ value }) => printable(String(value(row) ?? '–'))));
  const widths = columns.map(({ title }, i) => Math.max(title.length, ...cells.map((line) => (line[i] ?? '').length)));
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) => (columns[i]?.right ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(columns.map(({ title }) => title)), line(widths.map((width) => '─'.repeat(width))), ...cells.map(line)].join('\n');
}

/** Names come from outside; a control character in one must not reach the terminal. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ');
}
