import type { Language } from './events.ts';

/** Replies that no model makes. */
export const fixedTexts: Readonly<Record<'withheld' | 'unreadable' | 'nothing', Readonly<Record<Language, string>>>> = {
  /** The output filter stopped a reply. */
  withheld: {
    de: 'Dazu kann ich Ihnen leider keine Auskunft geben. Womit kann ich Ihnen sonst helfen?',
    en: "I am sorry, I can't give any information on that. What else can I do for you?",
  },
  /** A kind of message the assistant can't read. */
  unreadable: {
    de: 'Diese Art von Nachricht kann ich leider nicht lesen. Bitte schreiben Sie mir Ihr Anliegen als Text.',
    en: "I am sorry, I can't read this kind of message. Please write to me in words.",
  },
  /** The model returned an empty text. */
  nothing: {
    de: 'Darauf habe ich leider keine Antwort gefunden. Können Sie Ihre Frage bitte anders stellen?',
    en: 'I am sorry, I found no answer to that. Could you put your question differently, please?',
  },
};
