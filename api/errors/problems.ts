import type { Problem } from '../../domain/kernel/invalid-input.ts';
import type { Locale } from '../locale.ts';

type Said = Readonly<Record<Locale, string>>;

/** What is to be done about a field that does not fit: a whole sentence after "Bitte prüfen Sie … :" and "Please check … :". */
const problems: Readonly<Record<Problem, Said>> = {
  bankEntryId: { de: 'Gemeint ist die Kennung einer Kontobewegung.', en: 'The id of a bank entry is meant.' },
  bic: { de: 'Ein BIC hat 8 oder 11 Zeichen, z. B. BYLADEM1001.', en: 'A BIC has 8 or 11 characters, e.g. BYLADEM1001.' },
  channelId: { de: 'Gemeint ist die Kennung eines Kanals.', en: 'The id of a channel is meant.' },
  columnMapping: { de: 'Erwartet wird eine Zuordnung der Spalten als JSON.', en: 'A mapping of the columns is expected, as JSON.' },
  conversationKey: { de: 'Erlaubt sind Buchstaben ohne Umlaute, Ziffern, - und _.', en: 'Letters without accents, digits, - and _ are allowed.' },
  costCentre: {
    de: 'Erlaubt sind bis zu 36 Buchstaben ohne Umlaute, Ziffern, Leerzeichen und _.',
    en: 'Up to 36 letters without accents, digits, blanks and _ are allowed.',
  },
  day: { de: 'Bitte geben Sie einen Tag in der Form JJJJ-MM-TT an.', en: 'Please give a day in the form YYYY-MM-DD.' },
  dayThatExists: { de: 'Diesen Tag gibt es im Kalender nicht.', en: 'There is no such day in the calendar.' },
  amountTooLarge: {
    de: 'Der Betrag ist zu groß; höchstens 9.999.999.999,99 sind möglich. Bitte prüfen Sie die Stellen.',
    en: 'The amount is too large; at most 9,999,999,999.99 is possible. Please check its digits.',
  },
  decimal: {
    de: 'Bitte geben Sie einen Betrag mit Punkt und ohne Tausendertrennzeichen an, z. B. 1250.00.',
    en: 'Please give an amount with a point and without thousands separators, e.g. 1250.00.',
  },
  firstOfMonth: { de: 'Bitte geben Sie einen Monatsersten in der Form MM-01 an.', en: 'Please give the first of a month in the form MM-01.' },
  fromBeforeTo: { de: 'Das Ende darf nicht vor dem Anfang liegen.', en: 'The end must not be before the beginning.' },
  initials: {
    de: 'Bitte geben Sie zwei oder vier Großbuchstaben an oder lassen Sie das Feld leer.',
    en: 'Please give two or four capitals, or leave it empty.',
  },
  instant: {
    de: 'Bitte geben Sie einen Zeitpunkt in UTC mit Millisekunden an, z. B. 2030-01-31T12:00:00.000Z.',
    en: 'Please give an instant in UTC with milliseconds, e.g. 2030-01-31T12:00:00.000Z.',
  },
  month: { de: 'Bitte geben Sie einen Monat in der Form JJJJ-MM an.', en: 'Please give a month in the form YYYY-MM.' },
  nameWithoutLink: {
    de: 'Ein Name enthält keine Internetadresse und keine Steuerzeichen; bitte schreiben Sie nur den Namen.',
    en: 'A name holds no web address and no control characters; please write the name alone.',
  },
  oneLine: {
    de: 'Zeilenumbrüche und unsichtbare Steuerzeichen sind hier nicht erlaubt; bitte schreiben Sie den Text neu.',
    en: 'Line breaks and invisible control characters are not allowed here; please write the text anew.',
  },
  originList: { de: 'Erwartet wird eine Liste von Herkünften wie https://www.beispiel.de.', en: 'A list of origins like https://www.example.com is expected.' },
  phoneNumber: { de: 'Eine Telefonnummer hat mindestens drei Ziffern.', en: 'A phone number has at least three digits.' },
  somethingToRead: { de: 'Bitte schreiben Sie etwas.', en: 'Please write something.' },
  visibleAscii: { de: 'Erlaubt sind 1 bis 200 sichtbare ASCII-Zeichen.', en: '1 to 200 visible ASCII characters are allowed.' },
  whatsappId: {
    de: 'Bitte geben Sie 5 bis 25 Ziffern an, genau so, wie sie im WhatsApp-Manager stehen.',
    en: 'Please give 5 to 25 digits, just as they stand in WhatsApp Manager.',
  },
  email: { de: 'Bitte geben Sie eine vollständige E-Mail-Adresse an.', en: 'Please give a complete e-mail address.' },
  empty: { de: 'Bitte füllen Sie das Feld aus.', en: 'Please fill it in.' },
  invalid: { de: 'Dieser Wert passt hier nicht.', en: 'This value does not fit here.' },
  missing: { de: 'Die Angabe fehlt.', en: 'It is missing.' },
  notOneOf: { de: 'Möglich sind: {options}.', en: 'Possible are: {options}.' },
  tooFew: { de: 'Es müssen mindestens {minimum} Einträge sein.', en: 'There must be at least {minimum} entries.' },
  tooLarge: { de: 'Höchstens {maximum} ist möglich.', en: 'At most {maximum} is possible.' },
  tooLong: { de: 'Höchstens {maximum} Zeichen sind möglich.', en: 'At most {maximum} characters are possible.' },
  tooMany: { de: 'Höchstens {maximum} Einträge sind möglich.', en: 'At most {maximum} entries are possible.' },
  tooShort: { de: 'Es müssen mindestens {minimum} Zeichen sein.', en: 'There must be at least {minimum} characters.' },
  tooSmall: { de: 'Mindestens {minimum} ist nötig.', en: 'At least {minimum} is needed.' },
  unknownField: { de: 'Diese Angaben gibt es hier nicht: {options}.', en: 'There are no such fields here: {options}.' },
  url: { de: 'Bitte geben Sie eine vollständige Adresse an, die mit https:// beginnt.', en: 'Please give a complete address that begins with https://.' },
  uuid: { de: 'Gemeint ist eine Kennung (UUID).', en: 'An id (UUID) is meant.' },
  wantsList: { de: 'Erwartet wird eine Liste.', en: 'A list is expected.' },
  wantsNumber: { de: 'Erwartet wird eine Zahl.', en: 'A number is expected.' },
  wantsObject: { de: 'Erwartet wird ein Objekt.', en: 'An object is expected.' },
  wantsText: { de: 'Erwartet wird ein Text.', en: 'A text is expected.' },
  wantsWholeNumber: { de: 'Erwartet wird eine ganze Zahl.', en: 'A whole number is expected.' },
  wantsYesOrNo: { de: 'Erwartet wird true oder false.', en: 'True or false is expected.' },
};

/** The sentence of a problem, its figures still to be filled in; one that nobody named is a value that does not fit. */
export function problemIn(locale: Locale, problem: unknown): string {
  return (typeof problem === 'string' && Object.hasOwn(problems, problem) ? problems[problem as Problem] : problems.invalid)[locale];
}
