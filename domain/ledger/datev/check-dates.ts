import type { Fault } from './fault.ts';
import type { Field } from './read-line.ts';

/** The batch lies in one calendar year (DATEV #REW04404) and in the fiscal year (#REW00314), and every document in the batch. */
export function checkDates(header: readonly Field[], rows: readonly (readonly Field[])[]): readonly Fault[] {
  const [fiscalYear = '', from = '', to = ''] = [13, 15, 16].map((n) => header[n - 1]?.value ?? '');
  const faults: Fault[] = [];
  if (from > to || from.slice(0, 4) !== to.slice(0, 4)) faults.push({ code: 'PeriodInvalid', line: 1, column: 16, field: 'Datum bis' });
  const nextFiscalYear = `${Number(fiscalYear.slice(0, 4)) + 1}${fiscalYear.slice(4)}`;
  if (from < fiscalYear || to >= nextFiscalYear) faults.push({ code: 'PeriodInvalid', line: 1, column: 13, field: 'WJ-Beginn' });
  rows.forEach((fields, r) => {
    const belegdatum = fields[9]?.value ?? '';
    const day = `${from.slice(0, 4)}${belegdatum.slice(2, 4)}${belegdatum.slice(0, 2)}`;
    if (day < from || day > to) faults.push({ code: 'DateOutsideBatch', line: r + 3, column: 10, field: 'Belegdatum' });
  });
  return faults;
}
