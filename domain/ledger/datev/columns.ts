/** A column of an EXTF file, as DATEV's format description gives it. */
export interface Column {
  readonly caption: string;
  /** Text stands in quotes, also when it is empty; everything else never does. */
  readonly quoted: boolean;
  /** What a filled field looks like without its quotes: what we write. */
  readonly pattern: RegExp;
  /** What DATEV's own sample files carry besides; a checker must not call it wrong. */
  readonly tolerated?: RegExp;
  readonly required: boolean;
}

export function text(caption: string, length: number): Column {
  return code(caption, new RegExp(`^\\P{Cc}{0,${length}}$`, 'u'));
}
export function code(caption: string, pattern: RegExp): Column {
  return { caption, quoted: true, pattern, required: false };
}
export function plain(caption: string, pattern: RegExp): Column {
  return { caption, quoted: false, pattern, required: false };
}
/** TTMMJJJJ */
export function day(caption: string): Column {
  return plain(caption, /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])20\d{2}$/);
}
export function required(column: Column): Column {
  return { ...column, required: true };
}
export function tolerating(column: Column, tolerated: RegExp): Column {
  return { ...column, tolerated };
}
export function numbered(count: number, pair: (n: number) => readonly Column[]): readonly Column[] {
  return Array.from({ length: count }, (_, i) => pair(i + 1)).flat();
}
