import type { ErrorEntries } from './entry.ts';

/** Assistants, conversations and usage. */
export const assistantErrors = {
  PromptEmpty: { status: 422, field: 'text', de: 'Der System-Prompt darf nicht leer sein.', en: 'The system prompt must not be empty.' },
  PromptTooLong: {
    status: 422,
    field: 'text',
    de: 'Der System-Prompt hat {tokens} Tokens; höchstens {limit} sind möglich.',
    en: 'The system prompt has {tokens} tokens; at most {limit} are possible.',
  },
  PromptChangedMeanwhile: {
    status: 409,
    field: 'expectedVersion',
    de: 'Inzwischen wurde Version {version} gespeichert. Bitte vergleichen Sie, bevor Sie erneut speichern.',
    en: 'Version {version} was saved in the meantime. Please compare before you save again.',
  },
  PromptVersionNotFound: {
    status: 404,
    field: 'version',
    de: 'Version {version} des System-Prompts gibt es nicht.',
    en: 'There is no version {version} of the system prompt.',
  },
  ModelUnknown: { status: 422, field: 'model', de: 'Das Modell „{model}“ gibt es nicht.', en: 'There is no model "{model}".' },
  ModelNotInPackage: {
    status: 403,
    field: 'model',
    de: 'Das Modell „{model}“ gehört nicht zum Paket {package}.',
    en: 'The model "{model}" is not part of the {package} package.',
  },
  ModelNotServed: {
    status: 503,
    field: 'model',
    de: 'Das Modell „{model}“ ist gerade nicht angebunden.',
    en: 'The model "{model}" is not connected at the moment.',
  },
  MessagesEmpty: { status: 422, field: 'messages', de: 'Es fehlt eine Nachricht, auf die geantwortet werden kann.', en: 'There is no message to answer.' },
  ChannelNotOpen: { status: 409, de: 'Der Kanal ist nicht verbunden oder pausiert.', en: 'The channel is not connected or is paused.' },
  ModelFailed: {
    status: 502,
    de: 'Das Sprachmodell hat nicht geantwortet. Bitte versuchen Sie es gleich noch einmal.',
    en: 'The language model did not answer. Please try again in a moment.',
  },
  PersonaNameEmpty: { status: 422, field: 'name', de: 'Bitte geben Sie dem Assistenten einen Namen.', en: 'Please give the assistant a name.' },
  PersonaNameTooLong: { status: 422, field: 'name', de: 'Der Name darf höchstens {limit} Zeichen haben.', en: 'The name may have at most {limit} characters.' },
  MessageNotFound: { status: 404, de: 'Diese Nachricht gibt es nicht.', en: 'There is no such message.' },
  ReplyNotFound: { status: 404, de: 'Diese Antwort gibt es nicht.', en: 'There is no such reply.' },
  ConversationNotFound: { status: 404, de: 'Dieses Gespräch gibt es nicht.', en: 'There is no such conversation.' },
  ConversationOfAnotherContact: { status: 409, de: 'Dieses Gespräch gehört einer anderen Person.', en: 'This conversation belongs to another person.' },
  DeliveryAlreadyStarted: { status: 409, de: 'Die Zustellung dieser Antwort läuft bereits.', en: 'This reply is already being delivered.' },
  DeliveryAlreadySettled: {
    status: 409,
    de: 'Über die Zustellung dieser Antwort ist bereits entschieden.',
    en: 'The delivery of this reply is already settled.',
  },
  BudgetExhausted: {
    status: 402,
    de: 'Das Token-Budget dieses Monats ist aufgebraucht; es wurde kein Modell gefragt.',
    en: "This month's token budget is used up; no model was asked.",
  },
  BudgetHeld: {
    status: 429,
    de: 'Das restliche Token-Budget ist gerade für laufende Antworten vorgemerkt. Bitte versuchen Sie es in {seconds} Sekunden erneut.',
    en: 'What is left of the token budget is set aside for answers on their way. Please try again in {seconds} seconds.',
  },
  BudgetThrottled: {
    status: 429,
    de: 'Das Monatslimit ist erreicht; Antworten gibt es nur noch in Abständen. Bitte versuchen Sie es in {seconds} Sekunden erneut.',
    en: 'The monthly limit is reached; answers are given at intervals only. Please try again in {seconds} seconds.',
  },
  CostCentreInvalid: {
    status: 422,
    field: 'kost1',
    de: 'Eine Kostenstelle hat höchstens 36 Zeichen: Buchstaben ohne Umlaute, Ziffern, Leerzeichen, Unterstrich. KOST2 setzt KOST1 voraus.',
    en: 'A cost centre has at most 36 characters: letters without umlauts, digits, blanks, underscore. KOST2 needs a KOST1.',
  },
  AssignedLaterAlready: {
    status: 409,
    field: 'validFrom',
    de: 'Für diesen Kanal gilt schon ab dem {validFrom} eine andere Zuordnung.',
    en: 'This channel already has another assignment from {validFrom} on.',
  },
  LimitNotPositive: {
    status: 422,
    field: 'monthlyLimitTokens',
    de: 'Das Monatslimit muss größer als 0 sein.',
    en: 'The monthly limit must be greater than 0.',
  },
  ThresholdOutOfRange: {
    status: 422,
    field: 'alertAtPercent',
    de: 'Eine Warnschwelle liegt zwischen 1 und 100 Prozent.',
    en: 'A threshold lies between 1 and 100 percent.',
  },
} as const satisfies ErrorEntries;
