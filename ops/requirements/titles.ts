/** A test's title may name the rows it proves, e.g. `refuses one changed byte with 401 (E1-4)`. */
const opening = /\b(?:it|test|describe)(?:\.(?:each|skipIf|runIf)\s*(?:\([^]*?\)|`[^`]*`)|\.\w+)*\s*\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;
const rows = /\(([^()]*)\)/g;
const row = /\b(?:[A-Z]{1,4}\d{0,2}[.-]\d+(?:\.\d+)?(?:\.[a-z])?|[A-Z]{2,4}-\d+\.\d+(?:\.[a-z])?)(?![\w-])/g;

export interface Title {
  readonly title: string;
  readonly ids: readonly string[];
}

/** The titles in a spec's source that carry row ids. Ids count only in brackets, so that prose about a vendor's codes is no claim. */
export function titlesWithRows(source: string): readonly Title[] {
  return [...source.matchAll(opening)].flatMap(([, , title = '']) => {
    const ids = [...title.matchAll(rows)].flatMap(([, inside = '']) => [...inside.matchAll(row)].map(([id]) => id));
    return ids.length > 0 ? [{ title, ids }] : [];
  });
}
