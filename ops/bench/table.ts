import type { Row } from './part.ts';

/** Rows under one another: name, figure, the rounds' spread, and what it is. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ name, value, unit, spread, what }) => [
    name,
    `${figure(value)} ${unit}`.trim(),
    spread ? `${figure(spread[0])} – ${figure(spread[1])}` : '',
    what,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, i) => (i === 1 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function figure(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
