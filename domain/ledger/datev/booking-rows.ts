import { reject, type Rejection } from '../../kernel/rejection.ts';
import { totalOf } from '../balance.ts';
import type { JournalEntry } from '../invoice-posting.ts';
import { transliterate } from './cp1252.ts';
import type { DatevSettings } from './settings.ts';
import type { BookingRow } from './write-extf.ts';

export type RowRefusal = 'EntryNotExportable' | 'CurrencyUnsupported';

/**
 * An invoice is one row: the gross amount, the debtor on the debit side, against the automatic revenue account, which computes the tax;
 * so the tax key stays empty. The journal's tax line is not a row of its own.
 */
export function bookingRow(entry: JournalEntry, settings: DatevSettings): BookingRow | Rejection<RowRefusal> {
  const { entryId, debtorAccount, revenueAccount, dueOn, document, bookedOn, customerVatId, customerCountry } = entry;
  if (debtorAccount === undefined || revenueAccount === undefined || dueOn === undefined) return reject('EntryNotExportable', { entryId });
  // A foreign currency needs the day's rate in three more columns.
  if (entry.currency !== 'EUR') return reject('CurrencyUnsupported', { entryId, currency: entry.currency });
  return {
    'Umsatz (ohne Soll/Haben-Kz)': totalOf(entry.lines, 'debit').replace('.', ','),
    'Soll/Haben-Kennzeichen': 'S',
    'WKZ Umsatz': entry.currency,
    Konto: debtorAccount,
    'Gegenkonto (ohne BU-Schlüssel)': revenueAccount,
    Belegdatum: bookedOn.slice(8, 10) + bookedOn.slice(5, 7),
    'Belegfeld 1': document,
    'Belegfeld 2': dueOn.slice(8, 10) + dueOn.slice(5, 7) + dueOn.slice(2, 4),
    Buchungstext: bookingText(entry.text),
    ...(customerCountry === 'AT' && customerVatId !== undefined && { 'EU-Land u. UStID (Bestimmung)': customerVatId.replaceAll(' ', '') }),
    Festschreibung: settings.locked ? '1' : '0',
  };
}

/** DATEV cuts at 60; a quote would count twice. */
function bookingText(text: string): string {
  return transliterate(text)
    .replaceAll('"', "'")
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, 60)
    .trimEnd();
}
