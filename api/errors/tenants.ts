import type { ErrorEntries } from './entry.ts';

export const tenantErrors = {
  TenantNotFound: { status: 404, de: 'Diesen Mandanten gibt es nicht.', en: 'There is no such tenant.' },
  TenantAlreadyRegistered: { status: 409, de: 'Dieser Mandant ist bereits angelegt.', en: 'This tenant is already registered.' },
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
