import { bookingColumns } from './booking-columns.ts';
import { checkDates } from './check-dates.ts';
import type { Fault, FaultCode } from './fault.ts';
import type { Field } from './read-line.ts';

/** AM accounts of DATEV's charts 11174 and 11175: they compute the tax, so a key of ours would compute it twice. */
const automatic: Readonly<Record<string, readonly string[]>> = {
  '03': ['8120', '8125', '8300', '8310', '8315', '8336', '8338', '8400', '8449'],
  '04': ['4120', '4125', '4300', '4310', '4315', '4336', '4338', '4400', '4449'],
};
/** Switches the automatic off. */
const automaticOff = '40';

/** Rules between the fields of a booking batch. */
export function checkBookings(header: readonly Field[], rows: readonly (readonly Field[])[]): readonly Fault[] {
  const accountLength = Number(header[13]?.value ?? '4');
  const locked = header[20]?.value ?? '';
  const chart = header[26]?.value ?? '';
  const computing = new Set((automatic[chart] ?? []).map((account) => account.padEnd(accountLength, '0')));
  const faults = rows.flatMap((fields, r) => checkRow(fields, { accountLength, locked, computing }, r + 3));
  return [...faults, ...checkDates(header, rows)];
}

function checkRow(
  fields: readonly Field[],
  { accountLength, locked, computing }: { readonly accountLength: number; readonly locked: string; readonly computing: ReadonlySet<string> },
  line: number,
): readonly Fault[] {
  const value = (column: number) => fields[column - 1]?.value ?? '';
  const faults: Fault[] = [];
  const fault = (code: FaultCode, column: number, expected?: string) =>
    faults.push({
      code,
      line,
      column,
      field: bookingColumns[column - 1]?.caption ?? '',
      value: value(column),
      ...(expected !== undefined && { expected }),
    });
  for (const column of [7, 8]) if (value(column).length > accountLength + 1) fault('AccountTooLong', column, String(accountLength + 1));
  if (value(7) !== '' && value(7) === value(8)) fault('AccountAgainstItself', 8);
  if (value(9) !== '' && value(9) !== automaticOff && [7, 8].some((column) => computing.has(value(column)))) fault('TaxKeyOnAutomaticAccount', 9, '');
  const foreign = [4, 5, 6].filter((column) => value(column) !== '').length;
  if (foreign !== 0 && foreign !== 3) fault('ForeignCurrencyIncomplete', 4);
  if ((value(115) === '') !== (value(116) === '')) fault('TaxPeriodIncomplete', 115);
  // An empty one counts as locked.
  if (fields.length >= 114 && value(114) === '') fault('LockOpen', 114, '0, 1');
  else if (locked === '0' && value(114) === '1') fault('LockDiffers', 114, locked);
  return faults;
}
