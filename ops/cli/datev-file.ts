import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Decimal } from 'decimal.js';
import { checkExtf } from '../../domain/ledger/datev/check-extf.ts';
import { explainFault } from '../../domain/ledger/datev/explain-fault.ts';
import { isWarning } from '../../domain/ledger/datev/fault.ts';
import { readExtf, valueOf, type ExtfFile } from '../../domain/ledger/datev/read-extf.ts';
import { Failure } from './failure.ts';
import { printList, printOne } from './output.ts';

/** Exits with 1 when DATEV would not take the file. */
export function checkDatevFile(file: string, { language, json }: { language: string; json?: boolean }): void {
  if (language !== 'de' && language !== 'en') throw new Failure('The language is de or en.');
  const faults = checkExtf(read(file));
  const errors = faults.filter((fault) => !isWarning(fault));
  const name = path.basename(file);
  const named = /^EXTF_.{0,51}\.csv$/.test(name);
  printList(
    faults.map((fault) => ({ ...fault, warning: isWarning(fault), message: explainFault(fault, language) })),
    [
      { title: 'Line', value: ({ line }) => line, right: true },
      { title: 'Column', value: ({ column }) => (column === 0 ? null : column), right: true },
      { title: 'Fault', value: ({ code, warning }) => (warning ? `${code} (warning)` : code) },
      { title: 'What to do', value: ({ message }) => message },
    ],
    { json, more: { file: name, passed: errors.length === 0 && named, nameFits: named }, empty: `${name} is as DATEV wants it.` },
  );
  if (!named) throw new Failure(`DATEV looks for a name like EXTF_….csv with at most 60 characters, and this is ${name}.`);
  if (errors.length > 0) throw new Failure(`${errors.length} ${errors.length === 1 ? 'fault' : 'faults'} in ${name}.`);
}

export function showDatevFile(file: string, { json }: { json?: boolean }): void {
  const extf = readExtf(read(file));
  if (!extf) throw new Failure(`${path.basename(file)} is no EXTF file: its first field is neither EXTF nor DTVF.`);
  const { category, name, version, consultant, client, from, to, encoding, captions, rows } = extf;
  const sums = category === '21' ? sumsOf(extf) : [];
  const facts = { category, name, version, consultant, client, from, to, encoding, columns: captions.length, rows: rows.length, sums };
  const lines = [
    `${name} ${version} (category ${category}), ${rows.length} rows of ${captions.length} columns, ${encoding}`,
    `client ${client} of consultant ${consultant}${from === '' ? '' : `, ${from} to ${to}`}`,
    ...sums.map(({ account, debit, credit }) => `${account.padStart(9)}  ${debit.padStart(16)} S  ${credit.padStart(16)} H`),
  ];
  printOne(facts, lines.join('\n'), json);
}

/** Debits and credits by account: what the file adds to each. */
function sumsOf(extf: ExtfFile): readonly { account: string; debit: string; credit: string }[] {
  const sums = new Map<string, { debit: Decimal; credit: Decimal }>();
  const add = (account: string, side: 'debit' | 'credit', amount: Decimal) => {
    const sum = sums.get(account) ?? { debit: new Decimal(0), credit: new Decimal(0) };
    sums.set(account, { ...sum, [side]: sum[side].plus(amount) });
  };
  for (const row of extf.rows) {
    const written = valueOf(extf, row, 'Umsatz (ohne Soll/Haben-Kz)').replace(',', '.');
    if (!/^\d+(\.\d+)?$/.test(written)) continue;
    const amount = new Decimal(written);
    const debit = valueOf(extf, row, 'Soll/Haben-Kennzeichen') !== 'H';
    add(valueOf(extf, row, 'Konto'), debit ? 'debit' : 'credit', amount);
    add(valueOf(extf, row, 'Gegenkonto (ohne BU-Schlüssel)'), debit ? 'credit' : 'debit', amount);
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([account, { debit, credit }]) => ({ account, debit: debit.toFixed(2), credit: credit.toFixed(2) }));
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new Failure(`${file} can't be read.`);
  }
}
