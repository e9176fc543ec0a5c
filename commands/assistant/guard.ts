import { visible } from './visible.ts';

/** Marks that some chat templates turn into roles; no person writes them by chance. */
const roleMarkers = /<\|[^|<>\n]{1,40}\|>|\[\/?INST\]|<<\/?SYS>>/giu;

/** What a stranger wrote, fit for a model: only what a reader would see, without role marks, between delimiters it can't contain. */
export function delimited(text: string, delimiter: string): string {
  let inner = visible(text).replace(roleMarkers, '');
  while (inner.includes(delimiter)) inner = inner.replaceAll(delimiter, '');
  return `<<${delimiter}\n${inner.trim()}\n${delimiter}>>`;
}

/** The text between the delimiters again, for a model that reads them literally. */
export function undelimited(content: string): string {
  return /^<<([0-9a-f]+)\n([\s\S]*)\n\1>>$/u.exec(content)?.[2] ?? content;
}
