import type { ErrorEntries } from './entry.ts';

export const privacyErrors = {
  ErasureNotFound: { status: 404, de: 'Diese Löschung gibt es nicht.', en: 'There is no such erasure.' },
  ErasureUnderway: {
    status: 409,
    de: 'Diese Daten werden gerade gelöscht und können nicht mehr gesperrt werden.',
    en: 'This data is being erased and can no longer be held.',
  },
  LegalHoldNotFound: { status: 404, de: 'Diese Aufbewahrungssperre gibt es nicht.', en: 'There is no such legal hold.' },
  LegalHoldInForce: {
    status: 409,
    de: 'Eine Aufbewahrungssperre steht der Löschung entgegen: {reason}',
    en: 'A legal hold stands against the erasure: {reason}',
  },
  TenantNotTerminating: {
    status: 409,
    de: 'Gelöscht wird ein Mandant erst, wenn sein Vertrag gekündigt ist.',
    en: 'A tenant is erased only after its contract was terminated.',
  },
  EraseDayNotReached: { status: 409, de: 'Die Daten werden erst am {eraseOn} gelöscht.', en: 'The data is not erased before {eraseOn}.' },
} as const satisfies ErrorEntries;
