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
    de: 'Dieses Konto ist bereits mit einem Kanal verbunden.',
    en: 'This account is already connected to a channel.',
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
