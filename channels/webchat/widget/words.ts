export type Language = 'de' | 'en';

const de = {
  open: 'Chat öffnen', close: 'Chat schließen', unread: 'Neue Antwort', role: 'KI-Assistent', away: 'Zurzeit pausiert',
  greeting: 'Guten Tag! Wie kann ich Ihnen helfen?', placeholder: 'Ihre Nachricht …', message: 'Ihre Nachricht', send: 'Senden', typing: 'schreibt …', thread: 'Nachrichten', you: 'Sie',
  failed: 'Nicht gesendet.', retry: 'Erneut senden', reconnecting: 'Verbindung unterbrochen. Sie wird wiederhergestellt …', offline: 'Sie sind offline. Ihre Nachrichten bleiben hier stehen.',
  held: 'Ihre Nachricht ist gespeichert. Sie erhalten eine Antwort, sobald der Chat wieder geöffnet ist.', noReply: 'Eine Antwort ist gerade nicht möglich. Bitte versuchen Sie es später noch einmal.',
  unavailable: 'Der Chat ist auf dieser Seite nicht verfügbar.', unreachable: 'Der Chat ist gerade nicht erreichbar.', again: 'Erneut versuchen', tooLong: 'Bitte kürzen Sie Ihre Nachricht auf 4.000 Zeichen.', loading: 'Chat wird geladen …', about: 'Hinweis',
  limited: 'Sehr viele Nachrichten auf einmal. Bitte warten Sie einen Moment.',
};
const en: typeof de = {
  open: 'Open chat', close: 'Close chat', unread: 'New reply', role: 'AI assistant', away: 'Paused at the moment',
  greeting: 'Hello! How can I help you?', placeholder: 'Your message …', message: 'Your message', send: 'Send', typing: 'is typing …', thread: 'Messages', you: 'You',
  failed: 'Not sent.', retry: 'Send again', reconnecting: 'Connection lost. Reconnecting …', offline: 'You are offline. Your messages stay here.',
  held: 'Your message is stored. You will get an answer as soon as the chat is open again.', noReply: 'No answer is possible right now. Please try again later.',
  unavailable: 'The chat is not available on this page.', unreachable: 'The chat can not be reached right now.', again: 'Try again', tooLong: 'Please shorten your message to 4,000 characters.', loading: 'Loading chat …', about: 'Notice',
  limited: 'Too many messages at once. Please wait a moment.',
};

export type Words = typeof de;
export const words: Readonly<Record<Language, Words>> = { de, en };
