import type { ErrorEntries } from './entry.ts';

export const channelErrors = {
  ChannelNotFound: { status: 404, de: 'Diesen Kanal gibt es nicht.', en: 'There is no such channel.' },
  ChannelTypeUnknown: { status: 422, field: 'type', de: 'Diesen Kanaltyp gibt es nicht.', en: 'There is no such channel type.' },
  ChannelPaused: { status: 409, de: 'Der Kanal ist pausiert. Bitte setzen Sie ihn zuerst fort.', en: 'The channel is paused. Please resume it first.' },
  ChannelHasNoSecret: { status: 409, de: 'Dieser Kanal hat keine Zugangsdaten.', en: 'This channel has no credentials.' },
  ChannelHasNoTestMessage: {
    status: 409,
    de: 'Auf diesem Kanal gibt es keine Testnachricht; probieren Sie ihn direkt aus.',
    en: 'There is no test message on this channel; just try it out.',
  },
  AccountMissing: {
    status: 422,
    field: 'credentials.phoneNumberId',
    de: 'Es fehlt die Kennung des Kontos beim Anbieter.',
    en: "The vendor's account id is missing.",
  },
  AccountAlreadyConnected: {
    status: 409,
    field: 'phoneNumberId',
    de: 'Dieses Konto ist bereits bei einem anderen Kunden verbunden. Gehört es Ihnen, wenden Sie sich bitte an den Support.',
    en: 'This account is connected to another customer already. If it is yours, please turn to support.',
  },
  AccountOfOwnChannel: {
    status: 409,
    field: 'phoneNumberId',
    de: 'Dieses Konto gehört schon zu Ihrem Kanal „{name}“. Ersetzen Sie dort die Zugangsdaten; der Verlauf bleibt dann erhalten.',
    en: 'This account belongs to your channel "{name}" already. Replace the credentials there; its history is kept that way.',
  },
  CredentialsRefused: {
    status: 422,
    de: 'Der Anbieter lehnt die Angabe „{field}“ ab. Bitte kopieren Sie den Wert neu aus dem Konto beim Anbieter.',
    en: 'The vendor refuses "{field}". Please copy the value anew from the account at the vendor.',
  },
  VendorUnreachable: {
    status: 503,
    de: 'Der Anbieter antwortet gerade nicht; es wurde nichts geändert. Bitte versuchen Sie es in einigen Minuten erneut.',
    en: 'The vendor does not answer at the moment; nothing was changed. Please try again in some minutes.',
  },
  AccountMismatch: { status: 409, de: 'Die Zugangsdaten gehören zu einem anderen Konto.', en: 'The credentials belong to another account.' },
  RecipientMissing: {
    status: 422,
    field: 'to',
    de: 'Bitte nennen Sie eine Telefonnummer für die Testnachricht.',
    en: 'Please give a phone number for the test message.',
  },
  RecipientMalformed: {
    status: 422,
    field: 'to',
    de: 'Diese Telefonnummer ist nicht vollständig; bitte mit Landesvorwahl angeben.',
    en: 'This phone number is not complete; please include the country code.',
  },
  TestMessageNotFound: { status: 404, de: 'Diese Testnachricht gibt es nicht.', en: 'There is no such test message.' },
  VisitorLimited: {
    status: 429,
    de: 'Zurzeit kommen zu viele Nachrichten. Bitte versuchen Sie es etwas später noch einmal.',
    en: 'There are too many messages at the moment. Please try again a little later.',
  },
  ChannelHasNoVisitors: { status: 409, de: 'Grenzen für Besucher gibt es nur beim Webchat.', en: 'Only a web chat has limits for visitors.' },
  VisitorTokenInvalid: { status: 401, de: 'Die Sitzung dieses Chats ist abgelaufen.', en: 'The session of this chat has expired.' },
} as const satisfies ErrorEntries;
