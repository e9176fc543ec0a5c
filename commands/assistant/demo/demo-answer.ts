import type { Language } from '../../../domain/assistants/events.ts';
import { companyHeading } from '../../../domain/assistants/preamble.ts';
import { undelimited } from '../guard.ts';
import { companyPart } from '../prompt.ts';
import type { ChatMessage } from '../provider.ts';
import { factsIn, sentences } from './facts.ts';
import { bestOf, factsFor, understand, type Asked } from './match.ts';
import { nameIn, smallTalkIn, tellsOfOneself, withoutGreeting } from './small-talk.ts';
import { plain, stemsOf } from './stems.ts';
import { words, type Words } from './words.ts';

/** What the demo model says to a conversation: a pure function of the messages. It never repeats what it was told to do. */
export function demoAnswer(messages: readonly ChatMessage[]): string {
  const system = messages.find(({ role }) => role === 'system')?.content ?? '';
  const language: Language = system.includes(companyHeading.en) ? 'en' : 'de';
  return `${body(words[language], language, system, messages)}\n\n${words[language].demo}`;
}

function body(say: Words, language: Language, system: string, messages: readonly ChatMessage[]): string {
  const said = messages.filter(({ role }) => role === 'user').map(({ content }) => undelimited(content).trim());
  const question = said.at(-1) ?? '';
  const earlier = said.slice(0, -1);
  const answeredBefore = messages.findLast(({ role }) => role === 'assistant')?.content ?? '';
  const offered = answeredBefore.includes(say.offer) || answeredBefore.includes(say.accepted);
  const talk = smallTalkIn(question);
  const name = [...earlier, question].map(nameIn).findLast((found) => found !== undefined);
  const greeting = talk.has('greeting') ? `${say.greet(name)} ` : '';

  if (talk.has('secret')) return say.secret;
  if (talk.has('my-name') && name !== undefined) return say.yourName(name);
  if (talk.has('self')) return `${greeting}${say.self(...rolesIn(system))}`;
  const recalled = talk.has('recall') ? lastMatter(earlier) : undefined;
  if (recalled !== undefined) return say.earlier(short(recalled));
  if (offered && talk.has('no')) return say.declined;
  if (offered && (talk.has('yes') || isAnswerToOffer(question))) return `${say.accepted} ${say.matter(matterOf(question, earlier))}`;
  if (talk.has('person')) return `${greeting}${say.person}`;

  const asked = understood(withoutGreeting(question), earlier);
  const remembered = bestOf(
    asked.about,
    earlier
      .flatMap(sentences)
      .filter((text) => !text.endsWith('?'))
      .map((text) => ({ text, about: '' })),
    1,
  )[0];
  if (
    remembered !== undefined &&
    /\b(?:mein|meine|meinem|meinen|meiner|ich|my|i)\b/u.test(plain(question)) &&
    question.includes('?') &&
    asked.wanted === undefined
  )
    return say.earlier(remembered);
  const introduces = nameIn(question) !== undefined && !question.includes('?');
  const found = introduces ? '' : factsFor(asked, factsIn(companyPart(system))).join(' ');
  const facts = isForeign(found, language) ? say.inOtherLanguage(found) : found;
  if (asked.wanted === 'appointment') return `${greeting}${facts} ${say.appointment}`.replace(/ {2}/u, ' ').trim();
  if (facts !== '') return `${greeting}${facts}`;
  if (remembered !== undefined && !tellsOfOneself(question)) return say.earlier(remembered);
  return `${greeting}${withoutFacts(say, question, asked, talk, { name, answeredBefore, company: rolesIn(system)[1], first: earlier.length === 0 })}`.trim();
}

function withoutFacts(
  say: Words,
  question: string,
  asked: Asked,
  talk: ReturnType<typeof smallTalkIn>,
  known: { readonly name: string | undefined; readonly answeredBefore: string; readonly company: string; readonly first: boolean },
): string {
  if (talk.has('thanks')) return say.welcome;
  if (talk.has('bye')) return say.bye;
  if (nameIn(question) !== undefined) return talk.has('greeting') ? say.help : `${say.greet(known.name)} ${say.help}`;
  if (asked.wanted === 'services') return say.scope(known.company);
  if (tellsOfOneself(question)) return say.noted(short(question));
  if (asked.about.length === 0 && asked.wanted === undefined && (talk.has('greeting') || !/\p{L}/u.test(question))) return say.help;
  if ((talk.has('yes') || talk.has('no')) && asked.about.length === 0) return say.help;
  return known.answeredBefore.includes(say.unknown) ? say.unknownAgain : say.unknown;
}

/** Persona and company as the fixed rules name them, in quotes. */
function rolesIn(system: string): readonly [persona: string, company: string] {
  const company = /(?:Unternehmens „|company ")([^“"\n]+)/u.exec(system)?.[1] ?? '';
  const persona = /(?:Namen „|name ")([^“"\n]+)/u.exec(system)?.[1] ?? '';
  return [persona, company];
}

/** Questions in a row: each may rest on the one before. */
function understood(question: string, earlier: readonly string[]): Asked {
  return understand(
    question,
    earlier.slice(-4).reduce<Asked | undefined>((before, text) => {
      const asked = understand(text, before);
      return asked.wanted === undefined && asked.about.length === 0 ? before : asked;
    }, undefined),
  );
}

/** Asked for details, somebody gave them: a time, a number, an address. */
function isAnswerToOffer(text: string): boolean {
  return !text.includes('?') && /\d|@/u.test(text);
}

function matterOf(details: string, earlier: readonly string[]): string {
  const given = isAnswerToOffer(details) ? details : '';
  return short([lastMatter(earlier) ?? '', given].filter((text) => text !== '').join(' – '));
}

/** The last message that was about something. */
function lastMatter(earlier: readonly string[]): string | undefined {
  return earlier.findLast((text) => {
    const talk = smallTalkIn(text);
    return !talk.has('yes') && !talk.has('no') && !talk.has('thanks') && !talk.has('bye') && !isAnswerToOffer(text) && stemsOf(text).length > 0;
  });
}

function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 240 ? `${line.slice(0, 239)}…` : line;
}

/** Whether a sentence is clearly in the other language, by its smallest words. */
function isForeign(text: string, language: Language): boolean {
  const small = (of: RegExp) => (text.match(of) ?? []).length;
  const counted = {
    de: small(/\b(?:der|die|das|und|ist|eine?|von|bis|wir|unser|kostet|Uhr|bei|oder|mit|für|Sie|zu[mr]?)\b/giu),
    en: small(/\b(?:the|and|is|are|an?|of|to|from|we|our|costs?|at|or|with|for|you|on|by)\b/giu),
  };
  return counted[language === 'de' ? 'en' : 'de'] > counted[language] + 1;
}
