import { z } from 'zod';
import { event, type EventOf } from '../kernel/event.ts';

export const Language = z.enum(['de', 'en']);
export type Language = z.infer<typeof Language>;

/** Versions are numbered from 1, without a gap. */
const version = z.number().int().positive();

export const SystemPromptWritten = event(
  'SystemPromptWritten',
  'A new version of the system prompt was saved and is in force.',
  z.object({
    version,
    text: z.string(),
    sha256: z.string(),
    characters: z.number().int(),
    tokens: z.number().int(),
    note: z.string().optional(),
  }),
);
export const SystemPromptRestored = event(
  'SystemPromptRestored',
  'An older system prompt was put in force again, as a version of its own.',
  z.object({
    version,
    restoredVersion: version,
    text: z.string(),
    sha256: z.string(),
    characters: z.number().int(),
    tokens: z.number().int(),
  }),
);
export const ModelChosen = event('ModelChosen', 'The assistant answers with this model from now on.', z.object({ model: z.string() }));
export const PersonaNamed = event('PersonaNamed', 'The assistant got its name.', z.object({ name: z.string() }));
export const LanguageChosen = event('LanguageChosen', 'The assistant answers in this language.', z.object({ language: Language }));

export const assistantEvents = [SystemPromptWritten, SystemPromptRestored, ModelChosen, PersonaNamed, LanguageChosen] as const;
export type AssistantEvent = EventOf<(typeof assistantEvents)[number]>;
