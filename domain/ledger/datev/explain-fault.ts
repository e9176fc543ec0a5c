import type { Fault, FaultCode } from './fault.ts';

/** What is wrong and what to do about it; `{field}`, `{value}` and `{expected}` come from the fault. */
const sentences: Readonly<Record<FaultCode, { readonly de: string; readonly en: string }>> = {
  FormatUnknown: {
    de: 'Das Format „{value}“ wird nicht geprüft. Geprüft werden Buchungsstapel (21, Version 13) und Debitoren/Kreditoren (16, Version 5).',
    en: 'The format "{value}" is not checked. Checked are Buchungsstapel (21, version 13) and Debitoren/Kreditoren (16, version 5).',
  },
  NotCp1252: {
    de: 'Die Zeile ist nicht in Windows-1252 geschrieben ({field}). Speichern Sie die Datei mit diesem Zeichensatz, ohne BOM.',
    en: 'The line is not written in Windows-1252 ({field}). Save the file with this character set, without a BOM.',
  },
  NoCrlf: {
    de: 'Die Zeile endet nicht mit CR und LF. Jede Zeile, auch die letzte, braucht beide.',
    en: 'The line does not end in CR and LF. Every line needs both, the last one too.',
  },
  LineMissing: {
    de: 'Hier fehlt eine Zeile: Die erste trägt den Header, die zweite die Spaltenüberschriften.',
    en: 'A line is missing here: the first holds the header, the second the captions.',
  },
  HeaderTooLong: {
    de: 'Der Header hat {value} Zeichen; der Buchungsdatenservice nimmt höchstens {expected}. Kürzen Sie die Texte darin.',
    en: 'The header has {value} characters; the Buchungsdatenservice takes {expected} at most. Shorten its texts.',
  },
  FieldCount: {
    de: 'Die Zeile hat {value} Felder statt {expected}. Leere Felder brauchen ihr Semikolon; ein Semikolon im Text braucht Anführungszeichen.',
    en: 'The line has {value} fields instead of {expected}. Empty fields need their semicolon; a semicolon within text needs quotes.',
  },
  CaptionWrong: {
    de: 'Die Überschrift lautet „{value}“ statt „{expected}“. Schreiben Sie sie genau so, auch die Leerzeichen.',
    en: 'The caption reads "{value}" instead of "{expected}". Write it exactly so, blanks included.',
  },
  QuoteMissing: {
    de: '„{field}“ ist ein Textfeld und steht in Anführungszeichen, auch wenn es leer ist.',
    en: '"{field}" is text and stands in quotes, even when it is empty.',
  },
  QuoteTooMuch: {
    de: '„{field}“ ist eine Zahl oder ein Datum und steht ohne Anführungszeichen.',
    en: '"{field}" is a number or a date and stands without quotes.',
  },
  QuoteBroken: {
    de: 'In „{field}“ schließt ein Anführungszeichen nicht. Eines im Text wird verdoppelt.',
    en: 'A quote in "{field}" does not close. One within text is doubled.',
  },
  RequiredEmpty: { de: '„{field}“ darf nicht leer sein.', en: '"{field}" must not be empty.' },
  FieldInvalid: {
    de: '„{field}“ hat den Wert „{value}“; erlaubt ist: {expected}',
    en: '"{field}" holds "{value}"; allowed is: {expected}',
  },
  AccountTooLong: {
    de: 'Das Konto {value} ist zu lang: Nach der Sachkontenlänge im Header sind höchstens {expected} Stellen möglich.',
    en: "The account {value} is too long: by the header's Sachkontenlänge {expected} digits at most are possible.",
  },
  AccountNotPersonal: {
    de: '{value} ist kein Personenkonto: Es hat genau {expected} Stellen und beginnt mit 1 bis 9.',
    en: '{value} is no personal account: it has exactly {expected} digits and begins with 1 to 9.',
  },
  AccountTwice: {
    de: 'Das Konto {value} kommt in der Datei mehrmals vor. Behalten Sie eine Zeile.',
    en: 'The account {value} is in the file more than once. Keep one row.',
  },
  AccountAgainstItself: { de: 'Konto und Gegenkonto sind beide {value}.', en: 'Konto and Gegenkonto are both {value}.' },
  TaxKeyOnAutomaticAccount: {
    de: 'Ein Automatikkonto rechnet die Steuer selbst. Lassen Sie den BU-Schlüssel leer („{value}“ steht darin) oder schalten Sie mit 40 die Automatik ab.',
    en: 'An automatic account computes the tax itself. Leave the tax key empty (it holds "{value}"), or switch the automatic off with 40.',
  },
  ForeignCurrencyIncomplete: {
    de: 'Eine Fremdwährung braucht Kurs, Basis-Umsatz und WKZ Basis-Umsatz; füllen Sie alle drei oder keines.',
    en: 'A foreign currency needs Kurs, Basis-Umsatz and WKZ Basis-Umsatz; fill all three or none.',
  },
  TaxPeriodIncomplete: {
    de: 'Leistungsdatum und Datum Zuord. Steuerperiode gehören zusammen; füllen Sie beide oder keines.',
    en: 'Leistungsdatum and Datum Zuord. Steuerperiode belong together; fill both or neither.',
  },
  LockOpen: {
    de: 'Die Festschreibung ist leer, und DATEV liest das als festgeschrieben. Schreiben Sie 0 oder 1.',
    en: 'Festschreibung is empty, and DATEV takes that for locked. Write 0 or 1.',
  },
  LockDiffers: {
    de: 'Diese Zeile ist festgeschrieben, der Header nicht; eine solche Zeile sperrt den ganzen Stapel.',
    en: 'This row is locked and the header is not; one such row locks the whole batch.',
  },
  DateUnreal: { de: 'Den Tag {value} in „{field}“ gibt es nicht.', en: 'There is no day {value}, as "{field}" has it.' },
  DateOutsideBatch: {
    de: 'Das Belegdatum {value} liegt außerhalb des Zeitraums {expected} im Header.',
    en: "The Belegdatum {value} lies outside the header's period {expected}.",
  },
  PeriodInvalid: {
    de: '„{field}“ ({value}) passt nicht: Der Zeitraum liegt in einem Kalenderjahr und im Wirtschaftsjahr (REW04404, REW00314).',
    en: '"{field}" ({value}) does not fit: the period lies in one calendar year and in the fiscal year (REW04404, REW00314).',
  },
  NameMissing: { de: 'Zum Adressattyp dieser Zeile gehört ein Name in „{field}“.', en: 'The Adressattyp of this row wants a name in "{field}".' },
  VatIdWithPrefix: {
    de: 'Die USt-IdNr. steht ohne Länderkennzeichen: „{expected}“. Das Land steht in der Spalte davor.',
    en: 'The VAT id stands without its country prefix: "{expected}". The country is in the column before.',
  },
  TooManyRows: {
    de: 'Die Datei hat {value} Zeilen; DATEV nimmt höchstens {expected}. Teilen Sie sie.',
    en: 'The file has {value} rows; DATEV takes {expected} at most. Split it.',
  },
};

export function explainFault(fault: Fault, language: 'de' | 'en'): string {
  const { field, value = '', expected = '' } = fault;
  const shown: Readonly<Record<string, string>> = { field, value: value.length > 60 ? `${value.slice(0, 60)}…` : value, expected };
  return sentences[fault.code][language].replace(/\{(\w+)\}/g, (_, name: string) => shown[name] ?? '');
}
