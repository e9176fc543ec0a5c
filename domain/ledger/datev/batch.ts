import { isRejection, type Rejection } from '../../kernel/rejection.ts';
import { daysOf, type Instant, type Month } from '../../kernel/time.ts';
import { charts } from '../chart-of-accounts.ts';
import type { JournalEntry } from '../invoice-posting.ts';
import { bookingRow, type RowRefusal } from './booking-rows.ts';
import type { DatevSettings } from './settings.ts';
import { writeExtf, type BookingRow, type ExtfRefusal } from './write-extf.ts';

/** What fixes every byte of a booking batch. */
export interface BatchContent {
  readonly period: Month;
  readonly createdAt: Instant;
  readonly settings: DatevSettings;
  readonly entries: readonly JournalEntry[];
}

/** The batch as a file. Made again from the same content it is the same, byte for byte. */
export function batchBytes({ period, createdAt, settings, entries }: BatchContent): Uint8Array | Rejection<ExtfRefusal | RowRefusal> {
  const rows: BookingRow[] = [];
  for (const entry of entries) {
    const row = bookingRow(entry, settings);
    if (isRejection(row)) return row;
    rows.push(row);
  }
  return writeExtf(header(period, createdAt, settings), rows);
}

/** `EXTF_` and `.csv` are what DATEV looks for. */
export function batchFileName(period: Month, place: number): string {
  return `EXTF_Buchungsstapel_${period}_${String(place).padStart(2, '0')}.csv`;
}

function header(period: Month, createdAt: Instant, settings: DatevSettings): readonly string[] {
  const { from, to } = daysOf(period);
  return [
    'EXTF',
    '700',
    '21',
    'Buchungsstapel',
    '13',
    berlinStamp(createdAt),
    '',
    'RE',
    'OpenClaw',
    '',
    String(settings.consultant),
    String(settings.client),
    fiscalYear(period, settings.fiscalYearStart),
    String(settings.accountLength),
    from.replaceAll('-', ''),
    to.replaceAll('-', ''),
    `Rechnungen ${period}`,
    settings.initials,
    '1',
    '0',
    settings.locked ? '1' : '0',
    'EUR',
    '',
    '',
    '',
    '',
    charts[settings.chart].datev,
    '',
    '',
    '',
    'OpenClaw',
  ];
}

function fiscalYear(period: Month, start: string): string {
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
