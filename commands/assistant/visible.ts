/**
 * Characters that no reader sees and a model obeys all the same: controls, zero-width and bidirectional marks, the tag block
 * (OWASP LLM01). Tabs and line breaks stay.
 */
const invisible = /[^\P{Cc}\t\n]|[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** The text as a reader sees it, with one kind of line break. */
export function visible(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(invisible, '');
}
