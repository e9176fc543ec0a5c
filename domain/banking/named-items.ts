/** What may stand between the parts of a number, e.g. between `RE`, `2026` and `000012`: people write blanks, dashes, dots or nothing. */
const between = String.raw`[\s./_:+#\p{Pd}]{0,3}`;

/** Words that are written without a blank before a number; any other letters before it make it somebody else's. */
const leadIn =
  /(?:^|[^\p{L}])(?:rechnung|rechnungen|rechnungsnummer|rechnungsnr|rechnungnr|rechnr|rgnr|rg|rnr|nr|nummer|beleg|belegnr|zahlung|zu|invoice|inv|no|ref|svwz|eref)$/iu;

interface Place {
  readonly from: number;
  readonly to: number;
}

/**
 * The items whose numbers stand in a payer's text, however people and banks write them: in lower case, with other separators or none,
 * broken into lines at one place, with a date, an amount or a customer number behind. A longer number never counts as a shorter one;
 * a number that isn't written out (`RE-2026-12`, which may as well mean December) does not count; and where two numbers can be read
 * at one place, neither does.
 */
export function namedItems<T extends { readonly item: string }>(remittance: string, items: readonly T[]): readonly T[] {
  const text = remittance.normalize('NFKC').toUpperCase();
  const found = items.map((item) => ({ item, places: placesOf(text, item.item.toUpperCase()) })).filter(({ places }) => places.length > 0);
  const unclear = (own: T, place: Place) => found.some(({ item, places }) => item !== own && places.some(({ from, to }) => from < place.to && place.from < to));
  return found.filter(({ item, places }) => places.some((place) => !unclear(item, place))).map(({ item }) => item);
}

/** Where a number is written out, as a whole or with one break inside, which banks make after 27 or 35 characters. */
function placesOf(text: string, number: string): readonly Place[] {
  const parts = number.match(/\p{L}+|\d+/gu) ?? [];
  // Quick, and right: letters and digits of a number that is there are all there, in order.
  if (parts.length === 0 || !text.replaceAll(/[^\p{L}\d]/gu, '').includes(parts.join(''))) return [];
  const broken = new RegExp(parts.map((part) => [...part].join(String.raw`\s{0,3}`)).join(between), 'gu');
  const places: Place[] = [];
  for (const match of text.matchAll(broken)) {
    const from = match.index;
    const to = from + match[0].length;
    const breaks = breaksIn(match[0], parts);
    if (breaks > 1 || !endsHere(text.slice(to), breaks) || !beginsHere(text.slice(0, from), parts[0] ?? '')) continue;
    places.push({ from, to });
  }
  return places;
}

/** How often white space stands inside a part. */
function breaksIn(written: string, parts: readonly string[]): number {
  const runs = written.match(/\p{L}(?:\s*\p{L})*|\d(?:\s*\d)*/gu) ?? [];
  // Digits of two parts with white space between them are one run: that one is no break.
  const inside = runs.join(' ').match(/\s+/g)?.length ?? 0;
  return Math.max(0, inside - (parts.length - 1));
}

function endsHere(after: string, breaks: number): boolean {
  if (/^\d/.test(after)) return false;
  // `…-00001 2.11.2026` is a short number and a day, not `…-000012`.
  return breaks === 0 || !/^[.,]\d/.test(after);
}

function beginsHere(before: string, first: string): boolean {
  const last = before.at(-1) ?? '';
  if (/^\d/.test(first)) return !/[\d\p{L}]/u.test(last);
  return !/\p{L}/u.test(last) || leadIn.test(before);
}
