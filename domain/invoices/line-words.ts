import { monthOf, type Month } from '../kernel/time.ts';
import type { RatedFee } from '../pricing/rate-fees.ts';
import type { Package } from '../tenants/events.ts';
import type { Position } from './billed.ts';
import { words, type DocumentLanguage } from './einvoice/words.ts';
import { inWords } from './in-words.ts';

const packageNames: Readonly<Record<Package, string>> = { starter: 'Starter', professional: 'Professional', enterprise: 'Enterprise' };

type Days = RatedFee['days'];

/** What the lines of an invoice say. */
interface LineWords {
  readonly month: (month: Month) => string;
  readonly fee: (month: string) => string;
  readonly prorated: (month: string, span: string, days: Days) => string;
  readonly yearly: (span: string) => string;
  readonly adjusted: string;
  readonly feeFrom: (day: string) => string;
  readonly usage: Readonly<Record<Position['rule'], string>>;
  readonly insteadOf: string;
  /** § 14 (4) Nr. 10 UStG keeps the word „Gutschrift“ for what a customer issues to itself. */
  readonly takenBack: string;
  readonly granted: string;
  readonly refunded: (days: string) => string;
  readonly corrects: (position: number) => string;
  readonly payable: (day: string) => string;
  readonly cancels: (number: string) => string;
  readonly lowers: (number: string) => string;
  readonly replaces: (number: string) => string;
}

const german: LineWords = {
  month: inWords,
  fee: (month) => `Grundgebühr ${month}`,
  prorated: (month, span, { billed, of }) => `Grundgebühr ${month}, anteilig ${span} (${billed} von ${of} Tagen)`,
  yearly: (span) => `Jahresgebühr ${span}`,
  adjusted: 'Anpassung',
  feeFrom: (day) => `Grundgebühr ab ${day}`,
  usage: { 'usage.included': 'Im Paket enthaltene Token, Modell', 'usage.overage': 'Zusätzliche Token, Modell', 'usage.trial': 'Token der Testphase, Modell' },
  insteadOf: 'anstelle von',
  takenBack: 'Rücknahme',
  granted: 'Guthaben',
  refunded: (days) => `Guthaben aus der bezahlten Jahresgebühr (${days} Tage)`,
  corrects: (position) => `Korrektur zu Position ${position}`,
  payable: (day) => `Zahlbar ohne Abzug bis ${day}.`,
  cancels: (number) => `Storniert die Rechnung ${number} in voller Höhe.`,
  lowers: (number) => `Mindert die Rechnung ${number}.`,
  replaces: (number) => `Ersetzt die stornierte Rechnung ${number}.`,
};

const english: LineWords = {
  month: (month) => words('en').date(`${month}-01`).replace(/^1 /, ''),
  fee: (month) => `base fee ${month}`,
  prorated: (month, span, { billed, of }) => `base fee ${month}, for ${span} (${billed} of ${of} days)`,
  yearly: (span) => `yearly fee ${span}`,
  adjusted: 'adjustment',
  feeFrom: (day) => `base fee from ${day}`,
  usage: { 'usage.included': 'Tokens in the package, model', 'usage.overage': 'Additional tokens, model', 'usage.trial': 'Tokens of the trial, model' },
  insteadOf: 'instead of',
  takenBack: 'Taken back',
  granted: 'Credit',
  refunded: (days) => `Credit from the paid yearly fee (${days} days)`,
  corrects: (position) => `Correction of item ${position}`,
  payable: (day) => `Payable without deduction by ${day}.`,
  cancels: (number) => `Cancels invoice ${number} in full.`,
  lowers: (number) => `Lowers invoice ${number}.`,
  replaces: (number) => `Replaces the cancelled invoice ${number}.`,
};

export function lineWords(language: DocumentLanguage | undefined): LineWords {
  return language === 'en' ? english : german;
}

export function feeText({ rule, package: booked, period: { from, to }, days }: RatedFee, language: DocumentLanguage | undefined): string {
  const name = `OpenClaw Enterprise ${packageNames[booked]}`;
  const { date } = words(language);
  const said = lineWords(language);
  const month = said.month(monthOf(from));
  // Two dates in words need air around the dash.
  const span = language === 'en' ? `${date(from)} – ${date(to)}` : `${date(from)}–${date(to)}`;
  switch (rule) {
    case 'base-fee.full':
      return `${name}, ${said.fee(month)}`;
    case 'base-fee.prorated':
      return `${name}, ${said.prorated(month, span, days)}`;
    case 'base-fee.yearly':
      return `${name}, ${said.yearly(span)}`;
    default:
      return rule satisfies never;
  }
}
