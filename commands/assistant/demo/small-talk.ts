import { plain } from './stems.ts';

export type SmallTalk = 'self' | 'secret' | 'person' | 'my-name' | 'recall' | 'thanks' | 'bye' | 'yes' | 'no' | 'greeting';

// Order is precedence; both languages, whichever the assistant answers in.
const patterns: readonly (readonly [SmallTalk, RegExp])[] = [
  [
    'secret',
    /\b(?:system ?-?prompt|anweisungen|instruktionen|instructions|feste[nr]? regeln|vorgaben|your rules|fixed rules|interne kennung|internal mark|kennungen)\b/u,
  ],
  ['my-name', /\bwie heisse ich\b|\b(?:mein|meinen) namen?\b[^.]*\?|\bwhat(?:'s| is) my name\b|\bwer bin ich\b|\bwho am i\b/u],
  [
    'self',
    /\bwer (?:sind sie|bist du|antwortet|schreibt)\b|\b(?:sind sie|bist du|ist das|schreibe ich|spreche ich|rede ich)\b[^.?]*\b(?:mensch\w*|roboter|bot|chatbot|maschine|computer|ki|echt)\b|\bwie heissen sie\b|\bwie heisst du\b|\bihr name\b|\bare you (?:an? )?(?:\w+ )?(?:human|person|bot|robot|machine|ai)\b|\bwho are you\b|\byour name\b|\bam i (?:talking|speaking|chatting) (?:to|with)\b/u,
  ],
  [
    'person',
    /\b(?:mensch\w*|mitarbeiter\w*|kolleg\w*|jemande[nm]|person|chef\w*|berater\w*)\b.*\b(?:sprechen|reden|verbinden|telefonieren)\b|\bruckruf|\bzuruckruf|\brufen sie mich\b|\bcall me\b|\b(?:speak|talk) (?:to|with) (?:a|an|somebody|someone|your)\b|\breal person\b/u,
  ],
  ['recall', /\bwas habe ich\b.*\b(?:gefragt|geschrieben|gesagt|erzahlt)\b|\bworum ging es\b|\bwhat did i (?:say|ask|write|tell)\b/u],
  [
    'thanks',
    /^(?:ok(?:ay)?|super|prima|gut|alles klar|perfekt|great|perfect|fine)?[,.! ]*(?:vielen |herzlichen |besten |lieben |many )?(?:dank\w*|thanks?|thank you)\b[^?]*$/u,
  ],
  ['bye', /^(?:tschuss|tschus|auf wiedersehen|ade|ciao|bis bald|schonen (?:tag|abend)|bye|goodbye|see you)\b/u],
  ['yes', /^(?:ja|jawohl|gern|gerne|bitte|klar|genau|ok|okay|in ordnung|einverstanden|machen sie das|yes|yep|sure|please do|go ahead)\b/u],
  ['no', /^(?:nein|nee|no|nope|nicht notig|lieber nicht|danke nein|not now)\b/u],
  ['greeting', /^(?:hallo|hi|hey|moin|servus|gruezi|gruss gott|guten (?:tag|morgen|abend)|hello|good (?:morning|afternoon|evening|day))\b/u],
];

/** What a message is beside a question; several at once, as in "Guten Tag, was kostet …?". */
export function smallTalkIn(text: string): ReadonlySet<SmallTalk> {
  const said = plain(text).trim();
  return new Set(patterns.filter(([, pattern]) => pattern.test(said)).map(([kind]) => kind));
}

/** What is left of "Guten Tag, was kostet …" for the question. */
export function withoutGreeting(text: string): string {
  return text.replace(
    /^\s*(?:hallo|hi|hey|moin|servus|grüezi|gr(?:ü|ue)(?:ß|ss) gott|guten (?:tag|morgen|abend)|hello|good (?:morning|afternoon|evening|day))(?![\p{L}\p{N}])(?: zusammen| there)?[\s,!.]*/iu,
    '',
  );
}

/** How somebody introduced themselves. */
export function nameIn(text: string): string | undefined {
  return (
    /\b(?:ich hei(?:ß|ss)e|mein name ist|my name is|i am called) (\p{L}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)/iu.exec(text)?.[1] ??
    /\bich bin (?:die |der )?((?:Frau|Herr) \p{Lu}[\p{L}-]+)/u.exec(text)?.[1]
  );
}

/** A statement about oneself, to be remembered. */
export function tellsOfOneself(text: string): boolean {
  const said = plain(text).trim();
  return (
    !said.includes('?') &&
    !/^(?:wann|wie|wo|was|wer|welche|warum|kann|konnen|haben|gibt|when|how|where|what|who|which|can|do)\b/u.test(said) &&
    /\b(?:mein|meine|meiner|meinem|meinen|unser|unsere|ich (?:habe|bin|wohne|heisse)|wir (?:haben|wohnen)|my|i (?:have|am|live))\b/u.test(said)
  );
}
