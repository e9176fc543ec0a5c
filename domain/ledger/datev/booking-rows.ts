import { Decimal } from 'decimal.js';
import { reject, type Rejection } from '../../kernel/rejection.ts';
import { charts } from '../chart-of-accounts.ts';
import type { JournalEntry } from '../journal.ts';
import { transliterate } from './cp1252.ts';
import { extfAccount } from './extf-account.ts';
import { rowPairs, type RowPair } from './row-pairs.ts';
import type { DatevSettings } from './settings.ts';
import type { ExtfRow } from './write-extf.ts';

export type RowRefusal = 'EntryNotExportable' | 'CurrencyUnsupported';

/**
 * An invoice is one row per revenue account and cost centre: the gross amount, the debtor against the automatic account, which
 * computes the tax; so the tax key stays empty and the journal's tax line is no row of its own.
 */
export function bookingRows(entry: JournalEntry, settings: DatevSettings): readonly ExtfRow[] | Rejection<RowRefusal> {
  const { entryId, currency } = entry;
  // The books are kept in euros; what was billed in another currency was converted when it was booked.
  if (currency !== 'EUR') return reject('CurrencyUnsupported', { entryId, currency });
  const pairs = rowPairs(charts[settings.chart], entry);
  if (pairs.length === 0) return reject('EntryNotExportable', { entryId });
  return pairs.map((pair) => ({
    record: entry.document,
    values: { ...bookingOf(pair, settings), ...documentOf(entry, pair, settings), ...taxOf(entry, pair) },
  }));
}

function bookingOf({ account, side, against, amount, costCentre, costCentre2 }: RowPair, settings: DatevSettings): ExtfRow['values'] {
  return {
    'Umsatz (ohne Soll/Haben-Kz)': amount.replace('.', ','),
    'Soll/Haben-Kennzeichen': side === 'debit' ? 'S' : 'H',
    'WKZ Umsatz': 'EUR',
    Konto: extfAccount(account, settings),
    'Gegenkonto (ohne BU-Schlüssel)': extfAccount(against, settings),
    ...(costCentre !== undefined && { 'KOST1 - Kostenstelle': costCentre }),
    ...(costCentre2 !== undefined && { 'KOST2 - Kostenstelle': costCentre2 }),
    Festschreibung: settings.locked ? '1' : '0',
  };
}

function documentOf(entry: JournalEntry, { item }: RowPair, settings: DatevSettings): ExtfRow['values'] {
  const { bookedOn, document, dueOn, text, reverses, documentGuid, foreign, kind, serviceOn } = entry;
  // The open item's number clears it at DATEV; the document's own then stands beside it.
  const key = item ?? document;
  const opens = kind === undefined || kind === 'invoice';
  const information = [
    ...(key === document ? [] : [['Belegnummer', document]]),
    ...(foreign ? [['Währung', `${foreign.currency} zu ${new Decimal(foreign.rate).toFixed().replace('.', ',')} je EUR`]] : []),
  ];
  return {
    Belegdatum: bookedOn.slice(8, 10) + bookedOn.slice(5, 7),
    'Belegfeld 1': key,
    ...(opens && dueOn !== undefined && { 'Belegfeld 2': dueOn.slice(8, 10) + dueOn.slice(5, 7) + dueOn.slice(2, 4) }),
    Buchungstext: bookingText(text),
    ...(settings.documentLinks && documentGuid !== undefined && { Beleglink: `BEDI "${documentGuid}"` }),
    ...Object.fromEntries(
      information.flatMap(([what, content], i) => [
        [`Beleginfo - Art ${i + 1}`, what],
        [`Beleginfo - Inhalt ${i + 1}`, content],
      ]),
    ),
    ...(reverses !== undefined && { 'Generalumkehr (GU)': '1' }),
    // Booked late: the service's day, and the month whose return takes it.
    ...(serviceOn !== undefined && { Leistungsdatum: daySpelled(serviceOn), 'Datum Zuord. Steuerperiode': daySpelled(bookedOn) }),
  };
}

/** The recapitulative statement needs the customer's VAT id (§ 18a UStG), the one-stop shop country and rate. */
function taxOf({ customerCountry, customerVatId, destinationRate, kind }: JournalEntry, { revenue }: RowPair): ExtfRow['values'] {
  if (!revenue || kind === 'payment' || kind === 'payment-reversal') return {};
  if (destinationRate !== undefined && customerCountry !== undefined)
    return { 'EU-Land u. UStID (Bestimmung)': customerCountry, 'EU-Steuersatz (Bestimmung)': new Decimal(destinationRate).toFixed(2).replace('.', ',') };
  if (customerCountry === 'AT' && customerVatId !== undefined) return { 'EU-Land u. UStID (Bestimmung)': customerVatId.replaceAll(' ', '') };
  return {};
}

function daySpelled(date: string): string {
  return date.slice(8, 10) + date.slice(5, 7) + date.slice(0, 4);
}

/** DATEV cuts at 60; a quote would count twice. */
function bookingText(text: string): string {
  return transliterate(text)
    .replaceAll('"', "'")
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, 60)
    .trimEnd();
}
