import type { Decimal } from 'decimal.js';
import type { BilledTokens, BillFormat } from '../events.ts';

/** A row of a report by the names of its columns. */
export type BillRecord = Readonly<Record<string, string>>;

/** What one row says: some tokens, or nothing that concerns us. Tokens may be parts of a unit until a day's rows are added up. */
export interface RowUsage {
  readonly day: string;
  readonly model: string;
  readonly requestId?: string;
  readonly tokens: Partial<Readonly<Record<keyof BilledTokens, Decimal>>>;
}

/** A value that can't be what its column says it is. */
export interface RowFault {
  readonly column: string;
  readonly value: string;
}

export type ReadRow = (record: BillRecord) => RowUsage | RowFault | 'skip';

export interface Format {
  readonly name: BillFormat;
  /** True when a report with these columns is of this format. */
  readonly fits: (columns: ReadonlySet<string>) => boolean;
  readonly read: ReadRow;
}

export function isFault(row: RowUsage | RowFault | 'skip'): row is RowFault {
  return typeof row === 'object' && 'column' in row;
}
