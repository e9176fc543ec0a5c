/** A test's title may name the rows it proves, e.g. `refuses one changed byte with 401 (E1-4)`. */
const opening = /\b(?:it|test|describe)(?:\.(?:each|skipIf|runIf)\s*(?:\([^]*?\)|`[^`]*`)|\.\w+)*\s*\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;
const brackets = /\(([^()]*)\)/g;
const row = /\b(?:[A-Z]{1,4}\d{0,2}[.-]\d+(?:\.\d+)?(?:\.[a-z])?|[A-Z]{2,4}-\d+\.\d+(?:\.[a-z])?|B\d{1,2})(?![\w-])/g;
const range = /\b([A-Z][\w-]*[.-])(\d+) … \1(\d+)(?![\w.-])/g;

export interface Title {
  readonly title: string;
  readonly ids: readonly string[];
}

/** The titles in a spec's source that carry row ids. */
export function titlesWithRows(source: string): readonly Title[] {
  return [...source.matchAll(opening)].flatMap(([, , title = '']) => {
    const ids = rowsIn(title);
    return ids.length > 0 ? [{ title, ids }] : [];
  });
}

/** The rows a title names. Ids count only in brackets, so that prose about a vendor's codes is no claim; `J6.1 … J6.5` is all five. */
export function rowsIn(title: string): readonly string[] {
  return [...title.matchAll(brackets)].flatMap(([, inside = '']) => {
    const whole = inside.replace(range, (_, stem: string, from: string, to: string) => {
      const [first, last] = [Number(from), Number(to)];
      return Array.from({ length: Math.max(0, last - first + 1) }, (__, i) => `${stem}${first + i}`).join(', ');
    });
    return [...whole.matchAll(row)].map(([id]) => id);
  });
}
