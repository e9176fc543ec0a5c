import type { ErrorEntries } from './entry.ts';

/** Providers' bills. */
export const reconciliationErrors = {
  BillTooLarge: {
    status: 413,
    de: 'Der Bericht ist zu groß. Bitte laden Sie ihn in mehreren Dateien je Monat und Anbieter.',
    en: 'The report is too large. Please export it in several files.',
  },
  BillMalformed: { status: 422, de: 'Der Bericht ist ab Zeile {row} nicht lesbar.', en: 'The report cannot be read from row {row} on.' },
  BillFormatUnknown: {
    status: 422,
    de: 'Diese Spalten gehören zu keinem bekannten Bericht: {columns}. Bitte ordnen Sie die Spalten zu.',
    en: 'These columns belong to no report we know: {columns}. Please say which column holds what.',
  },
  BillValueInvalid: {
    status: 422,
    de: 'Zeile {row}, Spalte „{column}“: „{value}“ ist hier kein gültiger Wert.',
    en: 'Row {row}, column "{column}": "{value}" is no valid value here.',
  },
  BillEmpty: { status: 422, de: 'Der Bericht enthält für diesen Monat keinen Modellverbrauch.', en: 'The report holds no model usage for this month.' },
  BillPartMissing: {
    status: 409,
    de: 'Der Bericht ist noch nicht vollständig eingelesen (Teil {part} fehlt).',
    en: 'The report is not completely read yet (part {part} is missing).',
  },
  BillNotImported: {
    status: 409,
    de: 'Für diesen Monat liegt noch kein Bericht des Anbieters vor.',
    en: 'There is no report of the provider for this month yet.',
  },
  ReasonMissing: { status: 422, field: 'reason', de: 'Bitte nennen Sie den Grund der Abweichung.', en: 'Please give the reason for the difference.' },
} as const satisfies ErrorEntries;
