/** Pages of a tree after c2sp.org/tlog-tiles: 256 hashes of one level, or 256 entries. */
export const tileWidth = 256;
/** A tile's level counts eight levels of the tree. */
export const tileHeight = 8;

export type Page =
  | { readonly kind: 'hashes'; readonly level: number; readonly index: number; readonly width: number }
  | { readonly kind: 'entries'; readonly index: number; readonly width: number };

/** `x001/x234/067` for 1,234,067. */
export function indexPath(index: number): string {
  const last = String(index % 1_000).padStart(3, '0');
  let path = last;
  for (let rest = Math.floor(index / 1_000); rest > 0; rest = Math.floor(rest / 1_000)) path = `x${String(rest % 1_000).padStart(3, '0')}/${path}`;
  return path;
}

/** `tile/0/x001/067.p/12`, `tile/entries/000`: where a page is found below its tree. */
export function pagePath(page: Page): string {
  const partial = page.width === tileWidth ? '' : `.p/${page.width}`;
  return `tile/${page.kind === 'hashes' ? page.level : 'entries'}/${indexPath(page.index)}${partial}`;
}

/** The page at a path; undefined when the path is not exactly how the page is called. */
export function parsePagePath(path: string): Page | undefined {
  const match = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path);
  if (!match) return undefined;
  const index = Number((match[2] ?? '').replaceAll(/[x/]/g, ''));
  const width = match[3] === undefined ? tileWidth : Number(match[3]);
  const page: Page = match[1] === 'entries' ? { kind: 'entries', index, width } : { kind: 'hashes', level: Number(match[1]), index, width };
  // Leading zeros, `.p/256` and levels above 63 have another name or none.
  return pagePath(page) === path && width <= tileWidth && !(page.kind === 'hashes' && page.level > 63) ? page : undefined;
}

/** The pages of a tree of a size; the last one of each level may be partial. */
export function pagesOf(size: number): readonly Page[] {
  const pages: Page[] = [];
  for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / tileWidth)) {
    for (let index = 0; index * tileWidth < count; index += 1) {
      const width = Math.min(tileWidth, count - index * tileWidth);
      pages.push({ kind: 'hashes', level, index, width });
      if (level === 0) pages.push({ kind: 'entries', index, width });
    }
  }
  return pages;
}

/** Entries behind their lengths, big-endian uint16 each. */
export function bundle(entries: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(entries.reduce((sum, entry) => sum + 2 + entry.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const entry of entries) {
    if (entry.length > 65_535) throw new Error('an entry of a bundle has at most 65,535 bytes');
    view.setUint16(at, entry.length);
    bytes.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bytes;
}
