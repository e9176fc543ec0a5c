import type { Language } from '../../../domain/assistants/events.ts';
import { companyHeading } from '../../../domain/assistants/preamble.ts';
import { undelimited } from '../guard.ts';
import { companyPart } from '../prompt.ts';
import type { ChatMessage } from '../provider.ts';
import { bestMatches } from './match.ts';

interface Words {
  readonly greeting: RegExp;
  readonly thanks: RegExp;
  readonly asksName: RegExp;
  readonly saysName: RegExp;
  readonly hello: (name: string | undefined) => string;
  readonly welcome: string;
  readonly yourName: (name: string) => string;
  readonly earlier: (said: string) => string;
  readonly nothing: string;
  readonly demo: string;
}

const wordsOf: Readonly<Record<Language, Words>> = {
  de: {
    greeting: /^(hallo|hi|hey|moin|servus|grüezi|grüß gott|guten (tag|morgen|abend))\b/iu,
    thanks: /^(vielen |herzlichen )?dank(e)?\b/iu,
    asksName: /\bwie (heiße|heisse) ich\b|\b(mein|meinen) namen?\b.*\?/iu,
    saysName: /\b(?:ich hei(?:ß|ss)e|mein name ist) (\p{Lu}[\p{L}-]+)/u,
    hello: (name) => (name === undefined ? 'Guten Tag! Was kann ich für Sie tun?' : `Guten Tag, ${name}! Was kann ich für Sie tun?`),
    welcome: 'Sehr gern! Melden Sie sich, wenn Sie noch etwas brauchen.',
    yourName: (name) => `Sie haben sich als ${name} vorgestellt.`,
    earlier: (said) => `Sie schrieben vorhin: „${said}“`,
    nothing: 'Dazu liegt mir keine Angabe vor. Ich gebe Ihre Frage gern an das Team weiter.',
    demo: '(Demo-Modell: Diese Antwort ist aus den hinterlegten Angaben zusammengestellt.)',
  },
  en: {
    greeting: /^(hello|hi|hey|good (morning|afternoon|evening|day))\b/iu,
    thanks: /^(many )?thank(s| you)\b/iu,
    asksName: /\bwhat('s| is) my name\b/iu,
    saysName: /\b(?:my name is|i am called) (\p{Lu}[\p{L}-]+)/iu,
    hello: (name) => (name === undefined ? 'Hello! What can I do for you?' : `Hello ${name}! What can I do for you?`),
    welcome: 'You are welcome! Let me know if you need anything else.',
    yourName: (name) => `You introduced yourself as ${name}.`,
    earlier: (said) => `You wrote earlier: "${said}"`,
    nothing: 'I have no information on that. I will gladly pass your question on to the team.',
    demo: '(Demo model: this answer is put together from the configured information.)',
  },
};

/** What the demo model says to a conversation: a pure function of the messages. */
export function demoAnswer(messages: readonly ChatMessage[]): string {
  const system = messages.find(({ role }) => role === 'system')?.content ?? '';
  const said = messages.filter(({ role }) => role === 'user').map(({ content }) => undelimited(content).trim());
  const question = said.at(-1) ?? '';
  const earlier = said.slice(0, -1);
  const words = wordsOf[system.includes(companyHeading.en) ? 'en' : 'de'];
  return `${body(words, question, earlier, companyPart(system))}\n\n${words.demo}`;
}

function body(words: Words, question: string, earlier: readonly string[], company: string): string {
  const name = [...earlier, question].map((text) => words.saysName.exec(text)?.[1]).findLast((found) => found !== undefined);
  if (name !== undefined && words.asksName.test(question)) return words.yourName(name);
  const facts = bestMatches(question, sentences(company), 2);
  if (facts.length > 0) return facts.join(' ');
  const remembered = bestMatches(question, earlier.flatMap(sentences).filter((sentence) => !sentence.endsWith('?')), 1);
  if (remembered[0] !== undefined) return words.earlier(remembered[0]);
  if (words.thanks.test(question)) return words.welcome;
  return words.greeting.test(question) || name !== undefined ? words.hello(name) : words.nothing;
}

/** Lines and sentences; a list mark in front of a line is not part of what it says. */
function sentences(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/u, '').split(/(?<=[.!?])\s+(?=[\p{Lu}„"])/u)).map((s) => s.trim()).filter((s) => s !== '' && !s.startsWith('#'));
}
