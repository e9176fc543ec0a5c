import type { BusinessDate } from '../kernel/time.ts';
import type { InvoiceKind } from './events.ts';

/**
 * Two series a year: `RE` for invoices, `RK` for what corrects them. § 14 (4) Nr. 4 UStG allows several series as long as a
 * number is unique. Cancellations and credit notes share theirs, so that one register knows all that was taken back.
 */
export function seriesOf(issuedOn: BusinessDate, kind: InvoiceKind = 'invoice'): string {
  return `${kind === 'invoice' ? 'RE' : 'RK'}${issuedOn.slice(0, 4)}`;
}

/** The number is the event's place in the series' register, so a gap can't come into being. */
export function invoiceNumber(series: string, place: number): string {
  return `${series}-${String(place).padStart(6, '0')}`;
}

/** The series a number belongs to and its place there; undefined for what is no number of ours. */
export function placeOf(number: string): { readonly series: string; readonly place: number } | undefined {
  const [, series, place] = /^(R[EK]\d{4})-(\d{6,})$/.exec(number) ?? [];
  return series === undefined ? undefined : { series, place: Number(place) };
}

/** Every series of a kind that a document of the period may stand in, given the day one is issued. */
export function seriesSince(period: string, issuedOn: BusinessDate, kind: InvoiceKind = 'invoice'): readonly string[] {
  const first = Number(period.slice(0, 4));
  const last = Number(issuedOn.slice(0, 4));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => seriesOf(`${first + i}-01-01`, kind));
}
