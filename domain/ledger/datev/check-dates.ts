import { BusinessDate } from '../../kernel/time.ts';
import type { Fault } from './fault.ts';
import type { Field } from './read-line.ts';

/** The batch lies in one calendar year (DATEV #REW04404) and in the fiscal year (#REW00314), and every document in the batch. */
export function checkDates(header: readonly Field[], rows: readonly (readonly Field[])[]): readonly Fault[] {
  const [fiscalYear = '', from = '', to = ''] = [13, 15, 16].map((n) => header[n - 1]?.value ?? '');
  const faults: Fault[] = [];
  const unreal = ([13, 15, 16] as const).filter((n) => !isDay(header[n - 1]?.value ?? ''));
  for (const n of unreal) {
    const value = header[n - 1]?.value ?? '';
    if (/^\d{8}$/.test(value)) faults.push({ code: 'DateUnreal', line: 1, column: n, field: fieldNames[n], value });
  }
  if (from > to || from.slice(0, 4) !== to.slice(0, 4)) faults.push({ code: 'PeriodInvalid', line: 1, column: 16, field: fieldNames[16], value: to });
  const nextFiscalYear = `${Number(fiscalYear.slice(0, 4)) + 1}${fiscalYear.slice(4)}`;
  if (from < fiscalYear || to >= nextFiscalYear) faults.push({ code: 'PeriodInvalid', line: 1, column: 13, field: fieldNames[13], value: fiscalYear });
  rows.forEach((fields, r) => {
    const value = fields[9]?.value ?? '';
    // The year comes from the header; a Belegdatum of another form was named already.
    if (!/^\d{4}$/.test(value)) return;
    const day = `${from.slice(0, 4)}${value.slice(2, 4)}${value.slice(0, 2)}`;
    const place = { line: r + 3, column: 10, field: 'Belegdatum', value };
    if (!isDay(day)) faults.push({ code: 'DateUnreal', ...place });
    else if (day < from || day > to) faults.push({ code: 'DateOutsideBatch', ...place, expected: `${from}–${to}` });
  });
  return faults;
}

const fieldNames = { 13: 'WJ-Beginn', 15: 'Datum von', 16: 'Datum bis' } as const;

function isDay(value: string): boolean {
  return BusinessDate.safeParse(`${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`).success;
}
