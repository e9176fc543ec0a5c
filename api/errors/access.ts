import type { ErrorEntries } from './entry.ts';

export const accessErrors = {
  UserNotFound: { status: 404, de: 'Diesen Benutzer gibt es nicht.', en: 'There is no such user.' },
  AlreadyInvited: { status: 409, field: 'email', de: 'Diese Adresse ist bereits eingeladen.', en: 'This address has already been invited.' },
  AccessAlreadyRevoked: { status: 409, de: 'Diesem Benutzer wurde der Zugang bereits entzogen.', en: "This user's access has already been revoked." },
  RoleNotAllowed: { status: 422, field: 'role', de: 'Die Rolle „{role}“ kann hier nicht vergeben werden.', en: 'The role "{role}" cannot be given here.' },
  OwnerOnly: {
    status: 403,
    field: 'role',
    de: 'Inhaber können nur von Inhabern ernannt, geändert oder entfernt werden.',
    en: 'Only an owner may appoint, change or remove an owner.',
  },
  TenantInvites: {
    status: 403,
    de: 'Wer in einen Mandanten kommt und was jemand dort darf, bestimmen dessen Inhaber und Administratoren. Ist niemand erreichbar, beantragen Sie einen neuen Inhaber.',
    en: 'Who comes into a tenant, and what they may do there, is up to its owners and admins. If nobody can be reached, ask for a new owner.',
  },
  TooManyInvitations: {
    status: 429,
    field: 'email',
    de: 'An einem Tag gehen höchstens {limit} Einladungen hinaus. Die nächste ist ab {from} möglich.',
    en: 'At most {limit} invitations leave within a day. The next one is possible from {from}.',
  },
  OperatorOnly: { status: 403, de: 'Das kann nur der Betreiber.', en: 'Only the operator can do this.' },
  OwnerRecoveryOpen: {
    status: 409,
    de: 'Für diesen Mandanten ist bereits ein neuer Inhaber beantragt. Bitte nehmen Sie den Antrag zuerst zurück.',
    en: 'A new owner has already been asked for. Please take that back first.',
  },
  OwnerRecoveryNotFound: { status: 404, de: 'Diesen Antrag gibt es nicht.', en: 'There is no such request.' },
  OwnerRecoveryDeclined: { status: 409, de: 'Der Antrag wurde abgelehnt.', en: 'The request was declined.' },
  OwnerRecoveryConfirmed: { status: 409, de: 'Der Antrag ist bereits bestätigt.', en: 'The request has already been confirmed.' },
  OwnerRecoveryTooEarly: {
    status: 409,
    de: 'Die Personen des Mandanten können noch widersprechen. Bestätigen können Sie ab {from}.',
    en: 'The people of the tenant can still object. You can confirm from {from}.',
  },
  LastOwner: { status: 409, de: 'Es muss mindestens ein Inhaber bleiben.', en: 'At least one owner must remain.' },
  ApiKeyNotFound: { status: 404, de: 'Diesen API-Schlüssel gibt es nicht.', en: 'There is no such API key.' },
  TooManyApiKeys: {
    status: 409,
    de: 'Es sind höchstens {limit} API-Schlüssel gleichzeitig möglich. Bitte widerrufen Sie einen.',
    en: 'At most {limit} API keys can be active. Please revoke one first.',
  },
  SignInLinkInvalid: {
    status: 401,
    de: 'Dieser Link gilt nicht mehr. Bitte fordern Sie einen neuen an.',
    en: 'This link is no longer valid. Please request a new one.',
  },
  TooManyExportsRunning: { status: 409, de: 'Es laufen bereits {limit} Datenexporte.', en: '{limit} exports are already running.' },
  ExportNotFound: { status: 404, de: 'Diesen Datenexport gibt es nicht.', en: 'There is no such export.' },
  ExportAlreadyRunning: { status: 409, de: 'Ein Datenexport läuft bereits.', en: 'An export is already running.' },
  ExportAlreadyFinished: { status: 409, de: 'Dieser Datenexport ist bereits abgeschlossen.', en: 'This export is already finished.' },
  EmailInvalid: { status: 422, field: 'email', de: 'Das ist keine gültige E-Mail-Adresse.', en: 'This is not a valid e-mail address.' },
} as const satisfies ErrorEntries;
