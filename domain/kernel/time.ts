import { z } from 'zod';
import { expecting } from './invalid-input.ts';

/** UTC, ISO 8601 with milliseconds: sorts as text. */
export const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, expecting('instant'));
export type Instant = z.infer<typeof Instant>;

/** A calendar day in Europe/Berlin, YYYY-MM-DD. */
export const BusinessDate = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: expecting('day'), abort: true })
  .refine((d) => new Date(`${d}T00:00:00Z`).toISOString().startsWith(d), expecting('dayThatExists'));
export type BusinessDate = z.infer<typeof BusinessDate>;

/** A calendar month in Europe/Berlin, YYYY-MM. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, expecting('month'));
export type Month = z.infer<typeof Month>;

const berlin = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit', day: '2-digit' });
const hours = new Map<string, BusinessDate>();

/** The Berlin day of an instant. Offsets change on whole hours only, so the hour is a safe cache key. */
export function businessDate(instant: Instant): BusinessDate {
  const hour = instant.slice(0, 13);
  const known = hours.get(hour);
  if (known) return known;
  const day = berlin.format(new Date(`${hour}:00:00.000Z`));
  if (hours.size > 10_000) hours.clear();
  hours.set(hour, day);
  return day;
}

export function monthOf(date: BusinessDate): Month {
  return date.slice(0, 7);
}

export function addDays(date: BusinessDate, days: number): BusinessDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days from one to the other; 0 for the same day. */
export function daysBetween(from: BusinessDate, to: BusinessDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** First and last day of a month, both included. */
export function daysOf(month: Month): { from: BusinessDate; to: BusinessDate } {
  const [year = 0, index = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, index, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` };
}

export function nextMonth(month: Month): Month {
  return monthOf(addDays(daysOf(month).to, 1));
}

export function toInstant(date: Date): Instant {
  return date.toISOString();
}
