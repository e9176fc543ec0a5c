import type { ErrorEntries } from './entry.ts';

export const tenantErrors = {
  TenantNotFound: { status: 404, de: 'Diesen Mandanten gibt es nicht.', en: 'There is no such tenant.' },
  TenantAlreadyRegistered: { status: 409, de: 'Dieser Mandant ist bereits angelegt.', en: 'This tenant is already registered.' },
  TenantIsSuspended: {
    status: 403,
    de: 'Ihr Zugang ist gesperrt: Lesen, Rechnungsangaben, Export und Datenschutz sind möglich, Änderungen erst wieder nach der Freigabe durch den Betreiber.',
    en: 'The account is suspended: reading, billing details, export and privacy are open, changes only once the operator has lifted it.',
  },
  TenantIsEnding: {
    status: 403,
    de: 'Der Vertrag ist gekündigt: Neue Kanäle und Schlüssel sind nicht mehr möglich.',
    en: 'Notice has been given: new channels and keys are no longer possible.',
  },
  TenantIsErased: {
    status: 403,
    de: 'Dieser Mandant ist gelöscht; an ihm ist nichts mehr zu ändern.',
    en: 'This tenant is erased; nothing about it can be changed any more.',
  },
  TenantTerminating: {
    status: 409,
    de: 'Der Vertrag ist gekündigt; die Daten werden am {eraseOn} gelöscht.',
    en: 'The contract has ended; the data will be erased on {eraseOn}.',
  },
  ValidFromInPast: {
    status: 422,
    field: 'validFrom',
    de: 'Ein Paket kann frühestens ab heute ({today}) gebucht werden.',
    en: 'A package can be booked from today ({today}) on.',
  },
  VatIdInvalid: { status: 422, field: 'vatId', de: 'Diese USt-IdNr. ist für das Land {country} nicht gültig.', en: 'This VAT id is not valid for {country}.' },
  VatIdMissing: {
    status: 422,
    field: 'vatId',
    de: 'Für ein Unternehmen in {country} fehlt die USt-IdNr. (UID). Tragen Sie sie in den Rechnungsdaten nach.',
    en: 'The VAT id (UID) of a business in {country} is missing. Add it to the billing details.',
  },
  VatIdNotConfirmed: {
    status: 409,
    field: 'vatId',
    de: 'Die Steuerverwaltung kennt die USt-IdNr. nicht. Berichtigen Sie sie in den Rechnungsdaten, oder führen Sie den Kunden als Verbraucher.',
    en: 'The tax office does not know the VAT id. Correct it in the billing details, or keep the customer as a consumer.',
  },
  VatIdUnchecked: {
    status: 409,
    field: 'vatId',
    de: 'Die USt-IdNr. ist noch nicht bestätigt. Lassen Sie sie prüfen und rechnen Sie danach ab.',
    en: 'The VAT id is not confirmed yet. Have it checked, then bill.',
  },
  VatServiceUnavailable: {
    status: 503,
    field: 'vatId',
    de: 'Die USt-IdNr. konnte noch nicht geprüft werden, weil der Dienst der Steuerverwaltung nicht antwortet. Es wird stündlich erneut gefragt.',
    en: "The VAT id could not be checked yet because the tax office's service does not answer. It is asked again every hour.",
  },
  VatIdReplaced: { status: 409, field: 'vatId', de: 'Die USt-IdNr. wurde inzwischen ersetzt.', en: 'The VAT id has been replaced meanwhile.' },
  IdempotencyKeyReused: {
    status: 422,
    de: 'Dieser Idempotency-Key wurde schon mit anderem Inhalt verwendet.',
    en: 'This Idempotency-Key was used before with different content.',
  },
  IdempotencyAnswerExpired: {
    status: 409,
    de: 'Die Antwort zu diesem Idempotency-Key wird nicht mehr aufbewahrt.',
    en: 'The answer for this Idempotency-Key is no longer kept.',
  },
} as const satisfies ErrorEntries;
