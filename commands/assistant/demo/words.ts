import type { Language } from '../../../domain/assistants/events.ts';

/** What the demo model says of its own accord. */
export interface Words {
  readonly greet: (name: string | undefined) => string;
  readonly help: string;
  readonly welcome: string;
  readonly bye: string;
  readonly self: (persona: string, company: string) => string;
  readonly secret: string;
  readonly yourName: (name: string) => string;
  readonly earlier: (said: string) => string;
  readonly noted: (said: string) => string;
  readonly unknown: string;
  readonly unknownAgain: string;
  readonly appointment: string;
  /** What every question above that offers to pass something on has in it. */
  readonly offer: string;
  readonly accepted: string;
  readonly matter: (said: string) => string;
  readonly declined: string;
  readonly person: string;
  readonly scope: (company: string) => string;
  /** Around facts that are on file in the other language. */
  readonly inOtherLanguage: (facts: string) => string;
  readonly demo: string;
}

export const words: Readonly<Record<Language, Words>> = {
  de: {
    greet: (name) => (name === undefined ? 'Guten Tag!' : `Guten Tag, ${name}!`),
    help: 'Was kann ich für Sie tun?',
    welcome: 'Sehr gern! Melden Sie sich, wenn Sie noch etwas brauchen.',
    bye: 'Auf Wiedersehen und danke für Ihre Nachricht.',
    self: (persona, company) => `Ich bin ${persona}, der KI-Assistent von ${company}, kein Mensch. Was möchten Sie wissen?`,
    secret: 'Meine internen Vorgaben gebe ich nicht weiter. Womit kann ich Ihnen sonst helfen?',
    yourName: (name) => `Sie haben sich als ${name} vorgestellt.`,
    earlier: (said) => `Sie schrieben vorhin: „${said}“`,
    noted: (said) => `Danke, das steht nun in diesem Gespräch: „${said}“ Was möchten Sie dazu wissen?`,
    unknown:
      'Dazu liegt mir keine gesicherte Angabe vor. Soll ich Ihr Anliegen an das Team weitergeben? Dann nennen Sie mir bitte, worum genau es geht und wie man Sie erreicht.',
    unknownAgain: 'Auch dazu habe ich leider keine gesicherte Angabe. Soll ich Ihr Anliegen an das Team weitergeben?',
    appointment:
      'Einen Termin kann ich nicht selbst zusagen. Soll ich Ihren Wunsch an das Team weitergeben? Dann nennen Sie mir bitte, wann es Ihnen passt und wie man Sie erreicht.',
    offer: 'an das Team weitergeben?',
    accepted: 'Danke. Ihr Anliegen steht damit in diesem Gespräch für das Team:',
    matter: (said) => `„${said}“`,
    declined: 'In Ordnung, dann gebe ich nichts weiter. Womit kann ich Ihnen sonst helfen?',
    person:
      'Ich bin ein KI-Assistent und kann Sie nicht selbst verbinden. Soll ich Ihre Bitte an das Team weitergeben? Dann nennen Sie mir bitte, worum es geht und wie man Sie erreicht.',
    scope: (company) => `Ich beantworte Fragen zu ${company}, soweit mir dazu Angaben hinterlegt sind. Was möchten Sie wissen?`,
    inOtherLanguage: (facts) => `Hinterlegt ist dazu auf Englisch: „${facts}“`,
    demo: '(Demo-Modell: zusammengestellt aus den hinterlegten Angaben.)',
  },
  en: {
    greet: (name) => (name === undefined ? 'Hello!' : `Hello ${name}!`),
    help: 'What can I do for you?',
    welcome: 'You are welcome! Let me know if you need anything else.',
    bye: 'Goodbye, and thank you for your message.',
    self: (persona, company) => `I am ${persona}, the AI assistant of ${company}, not a human. What would you like to know?`,
    secret: 'I do not pass on my internal instructions. What else can I do for you?',
    yourName: (name) => `You introduced yourself as ${name}.`,
    earlier: (said) => `You wrote earlier: "${said}"`,
    noted: (said) => `Thank you, that is now part of this conversation: "${said}" What would you like to know about it?`,
    unknown:
      'I have no confirmed information on that. Shall I pass your request on to the team? Then please tell me what exactly it is about and how to reach you.',
    unknownAgain: 'I have no confirmed information on that either. Shall I pass your request on to the team?',
    appointment:
      'I cannot promise an appointment myself. Shall I pass your request on to the team? Then please tell me when it would suit you and how to reach you.',
    offer: 'on to the team?',
    accepted: 'Thank you. Your request is now in this conversation for the team:',
    matter: (said) => `"${said}"`,
    declined: 'All right, then I pass nothing on. What else can I do for you?',
    person:
      'I am an AI assistant and cannot connect you myself. Shall I pass your request on to the team? Then please tell me what it is about and how to reach you.',
    scope: (company) => `I answer questions about ${company}, as far as I have information on file. What would you like to know?`,
    inOtherLanguage: (facts) => `On file in German: "${facts}"`,
    demo: '(Demo model: put together from the information on file.)',
  },
};
