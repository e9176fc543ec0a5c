import type { BusinessDate, Month } from '../kernel/time.ts';

const months = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];

/** A month as it stands on German invoices. */
export function inWords(period: Month): string {
  return `${months[Number(period.slice(5)) - 1] ?? ''} ${period.slice(0, 4)}`;
}

export function germanDate(day: BusinessDate): string {
  return `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}
