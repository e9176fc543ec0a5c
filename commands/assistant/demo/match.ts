/** The sentences that share the most telling words with a question, in their own order; none when nothing fits. */
export function bestMatches(question: string, sentences: readonly string[], most: number): readonly string[] {
  const asked = stems(question);
  if (asked.size === 0) return [];
  const stemmed = sentences.map(stems);
  const weight = (stem: string) => 1 / (1 + stemmed.filter((s) => s.has(stem)).length);
  const scored = sentences.map((sentence, i) => ({ sentence, i, score: [...(stemmed[i] ?? [])].filter((stem) => asked.has(stem)).reduce((sum, stem) => sum + weight(stem), 0) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best === 0) return [];
  return scored.filter(({ score }) => score >= best * 0.6).toSorted((a, b) => b.score - a.score || a.i - b.i).slice(0, most).toSorted((a, b) => a.i - b.i).map(({ sentence }) => sentence);
}

/** Words cut to their beginning: enough to bring "Öffnungszeiten" to "öffnen", and crude on purpose. */
function stems(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '').match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(words.filter((word) => !fillers.has(word)).flatMap((word) => [synonyms.get(word.slice(0, 5)) ?? word.slice(0, 5)]));
}

const fillers = new Set(('aber alle als also auch auf aus bei bin bis bitte das dass dein dem den der des die diese doch dort durch ein eine einem einen einer eines er euch euer fur gern gibt guten hab habe haben hallo hat hatte hier ich ihr ihre ihrem ihren ihnen ihrer ist jetzt kann kein keine konnen man mein meine mich mir mit nach nicht noch nur oder schon sehr sein sich sie sind tag und uns unser unsere von vor wann war was welche welcher welches wenn wer werden wie wird wir wissen wo zum zur '
  + 'about and any are but can could did does for from good had has have hello her here his how its just may much not now our out please she that the their them then there they this was were what when where which who why will with would you your').split(' '));

/** Where the two languages, or two words of one, mean the same thing for a question at a counter. */
const synonyms = new Map([
  ['geoff', 'offnu'], ['offen', 'offnu'], ['offne', 'offnu'], ['openi', 'offnu'], ['open', 'offnu'], ['hours', 'offnu'],
  ['koste', 'preis'], ['price', 'preis'], ['costs', 'preis'], ['cost', 'preis'], ['euro', 'preis'],
  ['telef', 'anruf'], ['phone', 'anruf'], ['anruf', 'anruf'], ['erre', 'anruf'], ['errei', 'anruf'],
  ['adres', 'anfah'], ['addre', 'anfah'], ['strab', 'anfah'], ['stras', 'anfah'], ['stree', 'anfah'],
]);
