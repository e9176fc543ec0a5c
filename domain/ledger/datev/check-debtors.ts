import { debtorColumns } from './debtor-columns.ts';
import type { Fault, FaultCode } from './fault.ts';
import type { Field } from './read-line.ts';

/** Rules between the fields and rows of master data. */
export function checkDebtors(header: readonly Field[], rows: readonly (readonly Field[])[]): readonly Fault[] {
  const accountLength = Number(header[13]?.value ?? '4');
  const seen = new Set<string>();
  return rows.flatMap((fields, r) => {
    const value = (column: number) => fields[column - 1]?.value ?? '';
    const faults: Fault[] = [];
    const fault = (code: FaultCode, column: number, expected?: string) =>
      faults.push({
        code,
        line: r + 3,
        column,
        field: debtorColumns[column - 1]?.caption ?? '',
        value: value(column),
        ...(expected !== undefined && { expected }),
      });
    const account = value(1);
    // Debtors begin with 1 to 6, creditors with 7 to 9.
    if (account !== '' && (account.length !== accountLength + 1 || account.startsWith('0'))) fault('AccountNotPersonal', 1, String(accountLength + 1));
    if (account !== '' && seen.has(account)) fault('AccountTwice', 1);
    seen.add(account);
    const nameColumn = { '1': 4, '2': 2, '0': 6, '': 2 }[value(7)] ?? 2;
    if (fields.length === debtorColumns.length && value(nameColumn) === '') fault('NameMissing', nameColumn);
    if (value(9) !== '' && value(10).toUpperCase().startsWith(value(9)) && /^[A-Z]{2}/.test(value(10))) fault('VatIdWithPrefix', 10, value(10).slice(2));
    return faults;
  });
}
