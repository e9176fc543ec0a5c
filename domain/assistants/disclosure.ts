import type { Language } from './events.ts';

/**
 * Art. 50 (1) AI Act: people must learn, at the latest at the first interaction, that they deal with an AI system.
 * The texts are fixed. No prompt and no persona takes part in them; a change of wording is a new version.
 */
export const disclosure = {
  version: '2026-08-02',
  de: 'Hinweis: Sie schreiben mit einem KI-Assistenten, nicht mit einem Menschen. Die Antworten werden automatisch erzeugt und können Fehler enthalten.',
  en: 'Please note: you are writing with an AI assistant, not with a human. The answers are generated automatically and may contain mistakes.',
} as const satisfies Readonly<Record<Language | 'version', string>>;

/** What goes out in front of a reply. The version is the one recorded, so an old reply keeps its old wording's name. */
export function noticeText(language: Language): string {
  return disclosure[language];
}

/** Notice first, a blank line, then the reply. */
export function withNotice(notice: Language | undefined, reply: string): string {
  return notice ? `${noticeText(notice)}\n\n${reply}` : reply;
}
