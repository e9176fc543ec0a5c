/** A sentence that may be told to a customer, with the words above it that say what it is about. */
export interface Fact {
  readonly text: string;
  readonly about: string;
}

/** What a prompt states. What it asks of the assistant is left out: an instruction is no answer to anybody. */
export function factsIn(prompt: string): readonly Fact[] {
  const facts: Fact[] = [];
  let heading = '';
  let asked = '';
  for (const line of prompt.split('\n').map(bare)) {
    if (/^#|^[^.!?]{1,60}:$/u.test(line)) {
      heading = line.replace(/^#+\s*|:$/gu, '');
      continue;
    }
    for (const sentence of sentences(line.replace(/^(?:frage|f|question|q|antwort|a|answer)\s*:\s*/iu, ''))) {
      // A list of questions with answers: the question says what the answer is about.
      if (sentence.endsWith('?')) {
        asked = sentence;
        continue;
      }
      const text = sentence
        .split(/;\s+/u)
        .filter((clause) => !instructs(clause))
        .join('; ');
      if (/\p{L}/u.test(text)) facts.push({ text: closed(text), about: `${heading} ${asked}`.trim() });
      asked = '';
    }
  }
  return facts;
}

/** A line without its list mark and emphasis. */
function bare(line: string): string {
  return line
    .replace(/^\s*(?:[-*•–]|\d{1,2}[.)])\s+/u, '')
    .replace(/\*\*|__|`|<[^<>\n]{1,60}>/gu, '')
    .trim();
}

const abbreviations = '(?<!\\b(?:z|B|d|h|u|a|ca|bzw|usw|inkl|zzgl|Tel|Str|Nr|Dr|St|Mo|Di|Mi|Do|Fr|Sa|So|Mr|Mrs|No)\\.)';
const ordinal = '(?<!\\d\\.(?=\\s+(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Stock|Etage|Obergeschoss|Quartal)))';
const sentenceEnd = new RegExp(`(?<=[.!?])${abbreviations}${ordinal}\\s+(?=[\\p{Lu}\\d„"])`, 'u');

export function sentences(text: string): readonly string[] {
  return text
    .split(sentenceEnd)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function closed(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

// What one asks of somebody who speaks; what customers are asked to do (open windows, call us) is not among it.
const speaking =
  'antwort|beantwort|nenn|erwähn|formulier|schreib|sag|frag|stell|biet|verwend|benutz|nutz|vermeid|erklär|erläuter|lehn|verweis|leit|begrüß|verabschied|fass|duz|siez|behandl|behandel|ignorier|erfind|wiederhol|übersetz|reagier|beschränk|verzicht|acht|beacht|berücksichtig|bleib|halt|empfehl|versprech|sprech|geb|helf|verrat|zeig|handl|handel|spiel|tret|bestätig|bitt';
const irregular = 'gib|sei|seien sie|sprich|versprich|empfiehl|hilf|bleib|sag|frag|halt|verrate|nimm|tritt|merk dir|merken sie sich';
const adverbs = '(?:bitte |immer |stets |niemals |nie |dann |nur |zuerst |und |oder |aber |also )*';
const german = [
  new RegExp(`(?:^|[,:–] |\\bund |\\bdann )${adverbs}(?:(?:${speaking})(?:en|n) sie\\b(?! (?:uns|einfach|unser\\w*)\\b)|(?:${irregular})\\b(?! uns\\b))`, 'u'),
  new RegExp(`(?:^|[,:–] |\\bund )${adverbs}(?:${speaking})e\\b(?! (?:uns|ich|wir)\\b)`, 'u'),
  /^(?:du|dir|dich|dein\w*)\b(?! (?:erreichst|findest|kannst uns|bekommst))/u,
  /^sie (?:sind|beantworten|antworten|sollen|sollten|dürfen|müssen|helfen|nennen|geben|heißen|vertreten|unterstützen|sprechen|schreiben|bleiben|verwenden|arbeiten|agieren|kümmern)\b/u,
  /\b(?:deine|ihre) (?:aufgabe|rolle|antwort\w*)\b|\b(?:sie|du)-form\b|\btonfall\b|\brückfrage|\bemojis?\b|\bprompt\b|\bsystemnachricht|\banweisung/u,
  /^(?:die |alle )?antworten? (?:soll|sollen|muss|müssen|ist|sind|immer|stets|bitte|nur)\b|\b(?:in höchstens|maximal) \w+ sätze/u,
  new RegExp(`^(?!.*\\b(?:kann|können|darf|wird|werden|möchte|möchten|wollen)\\b).*\\b(?:${speaking})(?:en|n)$`, 'u'),
];
const english = [
  /^(?:please |always |never |and |then |only |but )*(?:answer|respond|reply|give|be|keep|ask|offer|say|tell|mention|avoid|speak|write|use|refer|stay|stick|act|pretend|explain|help|ignore|remember|make sure|ensure|limit|do not|don't|politely|decline|greet|introduce|never|always|only)\b/u,
  /^you\b(?! (?:can |may |will )?(?:reach|find|call|visit|book|get|park|pay))|^your (?:task|role|job|goal|name|answers?|replies|tone)\b/u,
  /[,;:] (?:please |then )?(?:say|tell|offer|ask|answer|reply|refer|mention|decline|apologi[sz]e|do not|don't)\b/u,
  /\b(?:system prompt|these instructions|the assistant (?:should|must|is)|jargon)\b/u,
];

function instructs(clause: string): boolean {
  const text = clause
    .toLowerCase()
    .replace(/[.!]+$/u, '')
    .trim();
  return [...german, ...english].some((pattern) => pattern.test(text));
}
