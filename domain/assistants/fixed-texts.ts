import type { Language } from './events.ts';

/** Replies that no model makes. */
export const fixedTexts: Readonly<Record<'withheld' | 'unreadable' | 'nothing' | 'budget', Readonly<Record<Language, string>>>> = {
  /** The output filter stopped a reply. */
  withheld: {
    de: 'Dazu kann ich Ihnen leider keine Auskunft geben. Womit kann ich Ihnen sonst helfen?',
    en: "I am sorry, I can't give any information on that. What else can I do for you?",
  },
  /** A kind of message the assistant can't read. */
  unreadable: {
    de: 'Bilder, Dateien und Sprachnachrichten kann ich leider nicht ansehen. Bitte schreiben Sie mir Ihr Anliegen als Text.',
    en: "I am sorry, I can't look at pictures, files and voice messages. Please write to me in words.",
  },
  /** The month's budget has no room for another answer; the tenant may say it in its own words. */
  budget: {
    de: 'Vielen Dank für Ihre Nachricht. Ich kann sie im Augenblick leider nicht selbst beantworten. Bitte wenden Sie sich direkt an uns, wir helfen Ihnen gern weiter.',
    en: "Thank you for your message. I am sorry, I can't answer it myself at the moment. Please contact us directly, we are glad to help.",
  },
  /** The model returned an empty text. */
  nothing: {
    de: 'Darauf habe ich leider keine Antwort gefunden. Können Sie Ihre Frage bitte anders stellen?',
    en: 'I am sorry, I found no answer to that. Could you put your question differently, please?',
  },
};
