import { daysOf, type Instant, type Month } from '../../kernel/time.ts';
import { charts } from '../chart-of-accounts.ts';
import { bookingFormat, debtorFormat, type ExtfFormat } from './formats.ts';
import type { DatevSettings } from './settings.ts';

/** The header's values of a booking batch; `title` is its name at the tax adviser's. */
export function bookingHeaderValues(period: Month, createdAt: Instant, settings: DatevSettings, title: string): readonly string[] {
  const { from, to } = daysOf(period);
  return [
    ...opening(bookingFormat, createdAt, settings, fiscalYear(period, settings.fiscalYearStart)),
    from.replaceAll('-', ''),
    to.replaceAll('-', ''),
    title,
    settings.initials,
    '1',
    '0',
    settings.locked ? '1' : '0',
    'EUR',
    ...closing(settings),
  ];
}

/** Master data belongs to no month; the fiscal year is that of the day it is written. */
export function debtorHeaderValues(today: string, createdAt: Instant, settings: DatevSettings): readonly string[] {
  return [
    ...opening(debtorFormat, createdAt, settings, fiscalYear(today.slice(0, 7), settings.fiscalYearStart)),
    ...Array.from({ length: 8 }, () => ''),
    ...closing(settings),
  ];
}

function opening({ category, name, version }: ExtfFormat, createdAt: Instant, settings: DatevSettings, fiscalYearStart: string): readonly string[] {
  return [
    'EXTF',
    '700',
    category,
    name,
    version,
    berlinStamp(createdAt),
    '',
    'RE',
    'OpenClaw',
    '',
    String(settings.consultant),
    String(settings.client),
    fiscalYearStart,
    String(settings.accountLength),
  ];
}

function closing(settings: DatevSettings): readonly string[] {
  return ['', '', '', '', charts[settings.chart].datev, '', '', '', 'OpenClaw'];
}

export function fiscalYear(period: Month, start: string): string {
  const year = Number(period.slice(0, 4));
  return `${period.slice(5) >= start.slice(0, 2) ? year : year - 1}${start.replace('-', '')}`;
}

const berlin = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  hourCycle: 'h23',
});

/** JJJJMMTTHHMMSSmmm on German clocks, as DATEV writes it. */
function berlinStamp(instant: Instant): string {
  const parts = new Map(berlin.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return ['year', 'month', 'day', 'hour', 'minute', 'second', 'fractionalSecond'].map((part) => parts.get(part as Intl.DateTimeFormatPartTypes) ?? '').join('');
}
