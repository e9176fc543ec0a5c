/** For specs: reads a PDF that pdfkit wrote without compression. */
export interface ReadPdf {
  readonly source: string;
  /** The content streams of the pages, in order. */
  readonly pages: readonly string[];
  /** What is written on the pages, piece by piece. */
  readonly texts: readonly string[];
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const source = Buffer.from(bytes).toString('latin1');
  const objects = new Map([...source.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map(([, id = '', body = '']) => [id, body] as const));
  const stream = (body: string) => /stream\n([\s\S]*?)\nendstream/.exec(body)?.[1] ?? '';
  const fonts = new Map(
    [...objects].flatMap(([id, body]) => {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(body)?.[1];
      return unicode === undefined ? [] : [[id, charactersOf(stream(objects.get(unicode) ?? ''))] as const];
    }),
  );
  const kids = [...(/\/Type \/Pages[\s\S]*?\/Kids \[([^\]]*)\]/.exec(source)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, id = '']) => objects.get(id) ?? '');
  const pages = kids.map((page) => stream(objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '') ?? ''));
  const texts = kids.flatMap((page, i) => {
    const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)?.[1] ?? '') ?? '';
    const named = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, fonts.get(id) ?? new Map<string, string>()] as const),
    );
    return textsOf(pages[i] ?? '', named);
  });
  return { source, pages, texts };
}

/** From glyph to text, by the font's ToUnicode map. */
function charactersOf(cmap: string): ReadonlyMap<string, string> {
  const characters = new Map<string, string>();
  for (const [, first = '', list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi))
    [...list.matchAll(/<([0-9a-f]*)>/gi)].forEach(([, hex = ''], i) =>
      characters.set((Number.parseInt(first, 16) + i).toString(16).padStart(4, '0'), Buffer.from(hex, 'hex').swap16().toString('utf16le')),
    );
  return characters;
}

function textsOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): readonly string[] {
  let font: ReadonlyMap<string, string> = new Map();
  const texts: string[] = [];
  for (const [, name, shown, , end] of content.matchAll(/\/(F\d+) [\d.]+ Tf|(\[(<[0-9a-f]*>|[-\d. ])*\] TJ)|(ET)/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    else if (end !== undefined) texts.push('\n');
    else if (shown !== undefined)
      texts.push(
        [...shown.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) => (hex.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph) ?? '\u{fffd}').join('')).join(''),
      );
  }
  return texts
    .join('')
    .split('\n')
    .filter((text) => text !== '');
}
