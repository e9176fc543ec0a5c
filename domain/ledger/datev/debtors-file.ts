import type { Rejection } from '../../kernel/rejection.ts';
import { businessDate, type Instant } from '../../kernel/time.ts';
import type { DebtorRecord } from './debtor-record.ts';
import { extfAccount } from './extf-account.ts';
import { debtorFormat } from './formats.ts';
import { debtorHeaderValues } from './header.ts';
import type { DatevSettings } from './settings.ts';
import { inLatinLetters } from './latin-letters.ts';
import { rowFault, writeExtf, type ExtfRefusal, type ExtfRow } from './write-extf.ts';

/** Master data of debtors as a file. Names are written in Latin letters; one that has none is refused, see `debtorFault`. */
export function debtorsBytes({
  createdAt,
  settings,
  debtors,
}: {
  readonly createdAt: Instant;
  readonly settings: DatevSettings;
  readonly debtors: readonly DebtorRecord[];
}): Uint8Array | Rejection<ExtfRefusal> {
  return writeExtf(
    debtorFormat,
    debtorHeaderValues(businessDate(createdAt), createdAt, settings),
    debtors.map((debtor) => toRow(debtor, settings)),
  );
}

/** Why no row can be made of a debtor. */
export function debtorFault(debtor: DebtorRecord, settings: DatevSettings): Rejection<ExtfRefusal> | undefined {
  return rowFault(debtorFormat, toRow(debtor, settings), 3);
}

export function debtorsFileName(place: number): string {
  return `EXTF_Debitoren_${String(place).padStart(4, '0')}.csv`;
}

function toRow({ account, customerId, name, street, postalCode, city, country, vatId }: DebtorRecord, settings: DatevSettings): ExtfRow {
  const fullName = tidy(name);
  const fullStreet = tidy(street);
  const euId = vatId?.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase();
  return {
    record: customerId,
    values: {
      Konto: extfAccount(account, settings),
      'Name (Adressattyp Unternehmen)': fullName.slice(0, 50).trimEnd(),
      Adressattyp: '2',
      Kurzbezeichnung: fullName.slice(0, 15).trimEnd(),
      // Switzerland has a UID, but no place in the Union's system.
      ...(euId !== undefined && country !== 'CH' && { 'EU-Land': euId.slice(0, 2), 'EU-UStID': euId.slice(2) }),
      Adressart: 'STR',
      Straße: fullStreet.slice(0, 36).trimEnd(),
      Postleitzahl: postalDigits(postalCode),
      Ort: tidy(city).slice(0, 30).trimEnd(),
      Land: country,
      ...(fullStreet.length > 36 && { Adresszusatz: fullStreet.slice(36, 72).trim() }),
      // A name longer than the field still stands in full on the envelope.
      ...(fullName.length > 50 && {
        'Abw. Zustellbezeichnung 1': fullName.slice(0, 50).trimEnd(),
        'Abw. Zustellbezeichnung 2': fullName.slice(50, 86).trim(),
      }),
      'Kennz. Korrespondenzadresse': '1',
    },
  };
}

/** The field knows digits only, so the country's sign before them (A-1010, CH 8000) stays in its own field. */
function postalDigits(code: string): string {
  return code.replace(/^\s*(?:AT?|CH|DE?)[-\s]*(?=\d)/i, '').replaceAll(/\s/g, '');
}

function tidy(text: string): string {
  // Of a name that is a picture, the picture is what the refusal names.
  return (inLatinLetters(text) || text)
    .replaceAll('"', "'")
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}
