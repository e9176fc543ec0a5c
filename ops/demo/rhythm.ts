import { addDays, type BusinessDate, daysOf, type Instant, monthOf } from '../../domain/kernel/time.ts';
import type { Random } from './random.ts';

/** At least sixty days, and far enough back that two whole months end in it: their invoices can be looked at. */
export function firstDay(today: BusinessDate): BusinessDate {
  const sixty = addDays(today, -60);
  const monthBeforeLast = monthOf(addDays(daysOf(monthOf(addDays(daysOf(monthOf(today)).from, -1))).from, -1));
  const reaching = `${monthBeforeLast}-24`;
  return sixty < reaching ? sixty : reaching;
}

/** How many people write on a day: craftsmen's Mondays are full, Sundays bring emergencies only, and the months of use bring more. */
export function chatsOn(day: BusinessDate, daysSinceStart: number, random: Random): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const usual = [1, 9, 7, 6, 7, 5, 2][weekday] ?? 5;
  const growth = Math.min(1, 0.35 + daysSinceStart / 70);
  return Math.max(weekday === 0 ? 0 : 1, Math.round(usual * growth * (0.75 + random.next() * 0.5)));
}

/** The instant of a Berlin wall-clock minute of the day. */
export function berlinInstant(day: BusinessDate, minute: number): Instant {
  const wall = `${day}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000Z`;
  const offset = /GMT\+(\d+)/.exec(berlin.format(new Date(wall)))?.[1] ?? '1';
  return new Date(Date.parse(wall) - Number(offset) * 3_600_000).toISOString();
}

const berlin = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', timeZoneName: 'shortOffset', hour: '2-digit' });

/** Most write before work and in the evening, some at any time. */
export function minuteOfDay(random: Random): number {
  const [from, to] = random.pick([
    [390, 540],
    [540, 720],
    [720, 960],
    [960, 1_080],
    [1_050, 1_290],
  ] as const);
  return random.between(from, to);
}

const opens = 390;
const closes = 1_290;

/** Presses the day's talks into the part of it that is over, so that the first look at the board shows something of today. */
export function beforeNow(minute: number, day: BusinessDate, now: Instant): number {
  const over = (Date.parse(now) - Date.parse(berlinInstant(day, 0))) / 60_000 - 15;
  return over <= opens || over >= closes ? minute : Math.floor(opens + ((minute - opens) * (over - opens)) / (closes - opens));
}
