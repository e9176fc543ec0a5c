import { visible } from '../assistant/visible.ts';

/** A name is one line of visible text; quotes would end the place it stands in within the preamble. */
export function personaText(written: string): string {
  return visible(written)
    .replace(/[\s"„“”«»<>{}]+/gu, ' ')
    .trim();
}
