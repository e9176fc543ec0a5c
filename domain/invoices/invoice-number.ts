import type { BusinessDate } from '../kernel/time.ts';

/** One series a year; § 14 (4) Nr. 4 UStG allows several series as long as a number is unique. */
export function seriesOf(issuedOn: BusinessDate): string {
  return `RE${issuedOn.slice(0, 4)}`;
}

/** The number is the event's place in the series' register, so a gap can't come into being. */
export function invoiceNumber(series: string, place: number): string {
  return `${series}-${String(place).padStart(6, '0')}`;
}

/** Every series an invoice of the period may stand in, given the day one is issued. */
export function seriesSince(period: string, issuedOn: BusinessDate): readonly string[] {
  const first = Number(period.slice(0, 4));
  const last = Number(issuedOn.slice(0, 4));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => `RE${first + i}`);
}
