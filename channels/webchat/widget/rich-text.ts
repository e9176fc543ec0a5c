import { element } from './dom.ts';

const marks = /\*\*(?<strong>[^*\n]+)\*\*|(?<link>https?:\/\/[^\s<>"'()]+[^\s<>"'().,;:!?])/g;

/** A reply's text with bold words and links; everything else stays the text it is. Nothing is loaded for it. */
export function richText(text: string): readonly (Node | string)[] {
  const parts: (Node | string)[] = [];
  let from = 0;
  for (const { index, 0: whole, groups } of text.matchAll(marks)) {
    parts.push(text.slice(from, index));
    const { strong, link } = groups ?? {};
    parts.push(
      strong !== undefined ? element('strong', {}, strong) : element('a', { href: link, target: '_blank', rel: 'noopener noreferrer nofollow' }, whole),
    );
    from = index + whole.length;
  }
  return [...parts, text.slice(from)];
}
