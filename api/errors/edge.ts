import type { ErrorEntries } from './entry.ts';

/** Refusals of the edge itself and of the write path's kernel. */
export const edgeErrors = {
  Unauthenticated: { status: 401, de: 'Bitte melden Sie sich an oder senden Sie einen gültigen Schlüssel.', en: 'Please sign in or send a valid key.' },
  SignatureInvalid: { status: 401, de: 'Die Signatur passt nicht zum Inhalt.', en: 'The signature does not match the content.' },
  Forbidden: { status: 403, de: 'Dafür fehlt Ihnen die Berechtigung.', en: 'You do not have the permission for this.' },
  CsrfHeaderMissing: { status: 403, de: 'Der Anfrage fehlt die Kopfzeile x-oce-csrf.', en: 'The request lacks the header x-oce-csrf.' },
  OriginNotAllowed: { status: 403, de: 'Von dieser Herkunft ist die Anfrage nicht erlaubt.', en: 'The request is not allowed from this origin.' },
  FileNotAsIssued: {
    status: 500,
    de: 'Die Datei stimmt nicht mit der ausgestellten überein und wird nicht herausgegeben. Der Betrieb wurde benachrichtigt.',
    en: 'The file is not the one that was issued and is not given out. The operator has been told.',
  },
  NotFound: { status: 404, de: 'Das gibt es hier nicht.', en: 'There is no such thing here.' },
  InvalidInput: { status: 422, de: 'Bitte prüfen Sie „{field}“: {problem}', en: 'Please check "{field}": {problem}' },
  MalformedBody: { status: 400, de: 'Der Inhalt der Anfrage ist kein gültiges JSON.', en: 'The body of the request is not valid JSON.' },
  CharacterNotAllowed: {
    status: 400,
    de: 'Die Anfrage enthält ein Steuerzeichen (U+0000), das in Texten nicht vorkommen darf.',
    en: 'The request holds a control character (U+0000) that must not occur in text.',
  },
  BodyTooDeep: {
    status: 400,
    de: 'Die Angaben sind tiefer als {limit} Ebenen ineinander verschachtelt.',
    en: 'The values are nested more than {limit} levels deep.',
  },
  CursorInvalid: {
    status: 400,
    field: 'after',
    de: 'Diese Seitenmarke gehört nicht zu dieser Liste. Bitte beginnen Sie wieder mit der ersten Seite.',
    en: 'This cursor does not belong to this list. Please begin with the first page again.',
  },
  TooManyAccounts: {
    status: 400,
    de: 'Die Zustellung nennt mehr als {limit} Konten. Bitte teilen Sie sie auf.',
    en: 'The delivery names more than {limit} accounts. Please split it.',
  },
  BodyTooLarge: { status: 413, de: 'Die Anfrage ist zu groß.', en: 'The request is too large.' },
  UnsupportedMediaType: { status: 415, de: 'Dieser Inhaltstyp wird nicht angenommen.', en: 'This content type is not accepted.' },
  NotAcceptable: { status: 406, de: 'Diese Antwortform gibt es nicht.', en: 'The answer is not available in this form.' },
  MethodNotAllowed: { status: 405, de: 'Diese Methode gibt es hier nicht.', en: 'This method is not available here.' },
  RateLimited: {
    status: 429,
    de: 'Zu viele Anfragen. Bitte versuchen Sie es in {seconds} Sekunden erneut.',
    en: 'Too many requests. Please try again in {seconds} seconds.',
  },
  CommandIdReused: {
    status: 422,
    de: 'Diese Kennung der Anfrage (commandId oder Idempotency-Key) wurde schon für eine andere Eingabe verwendet. Bitte senden Sie eine neue.',
    en: 'This id of the request (commandId or Idempotency-Key) was used for another input before. Please send a new one.',
  },
  TooMuchContention: {
    status: 409,
    de: 'Gerade ändern mehrere dasselbe. Bitte versuchen Sie es gleich noch einmal.',
    en: 'Several changes hit the same thing at once. Please try again in a moment.',
  },
  TenantIdRequired: { status: 422, field: 'tenantId', de: 'Bitte nennen Sie den Mandanten.', en: 'Please name the tenant.' },
  TenantNotYetRegistered: { status: 404, de: 'Diesen Mandanten gab es damals noch nicht.', en: 'This tenant did not exist yet at that time.' },
  InstantAhead: {
    status: 422,
    field: 'asOf',
    de: 'Dieser Zeitpunkt liegt in der Zukunft; jetzt ist {now}.',
    en: 'This instant lies in the future; it is {now} now.',
  },
  CountedNowOnly: {
    status: 422,
    de: 'Diese Zahl gibt es nur für jetzt, nicht für einen früheren Zeitpunkt ({field}).',
    en: 'This figure is known for now only, not for an earlier instant ({field}).',
  },
  QueryTooDeep: { status: 400, de: 'Die Abfrage ist tiefer als {limit} Ebenen.', en: 'The query is deeper than {limit} levels.' },
  QueryTooCostly: {
    status: 400,
    de: 'Die Abfrage ist zu umfangreich ({cost} von höchstens {limit} Punkten).',
    en: 'The query is too large ({cost} of at most {limit} points).',
  },
  ShuttingDown: {
    status: 503,
    de: 'Der Dienst startet gerade neu. Bitte versuchen Sie es gleich noch einmal.',
    en: 'The service is restarting. Please try again in a moment.',
  },
  Unavailable: {
    status: 503,
    de: 'Der Dienst ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
    en: 'The service is not available right now. Please try again in a moment.',
  },
  Internal: {
    status: 500,
    de: 'Etwas ist schiefgegangen. Der Vorfall ist unter {requestId} vermerkt.',
    en: 'Something went wrong. The incident is recorded as {requestId}.',
  },
} as const satisfies ErrorEntries;
