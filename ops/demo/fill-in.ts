import { addDays, type BusinessDate } from '../../domain/kernel/time.ts';
import type { DemoContact } from './contacts.ts';
import type { Random } from './random.ts';

export type FillIn = (text: string) => string;

const windows = ['zwischen 8 und 10 Uhr', 'zwischen 10 und 12 Uhr', 'zwischen 13 und 15 Uhr', 'zwischen 14 und 16 Uhr'];
const faults = ['F.22', 'F.28', 'Fehler 104', 'A01', 'E133', 'Fehler F4'];
const spoken = new Intl.DateTimeFormat('de-DE', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });

/** What stands for `{…}` in one conversation: the same throughout it. */
export function fillIn(contact: DemoContact, day: BusinessDate, random: Random): FillIn {
  const values: Readonly<Record<string, string>> = {
    geraet: contact.device,
    strasse: contact.street,
    ort: contact.town,
    nachname: contact.name,
    fehler: random.pick(faults),
    fenster: random.pick(windows),
    termin: spoken.format(new Date(`${workingDay(day, random.between(2, 6))}T00:00:00Z`)),
    serie: `21${random.between(100_000, 999_999)}`,
    zahl: `24${random.between(100, 999)}`,
  };
  return (text) => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function workingDay(from: BusinessDate, days: number): BusinessDate {
  let day = addDays(from, days);
  while ([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) day = addDays(day, 1);
  return day;
}
