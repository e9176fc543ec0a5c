import { z } from 'zod';
import { activePrompt, assistantFolding } from '../../domain/assistants/assistant.ts';
import { SystemPromptWritten } from '../../domain/assistants/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { command } from '../kernel/command.ts';
import { promptFigures, promptLimitTokens } from './prompt-text.ts';

export const writeSystemPrompt = command({
  name: 'WriteSystemPrompt',
  says: 'Save a new version of the system prompt and put it in force.',
  permission: 'assistants:write',
  input: z.object({ text: z.string().max(1_000_000), expectedVersion: z.number().int().nonnegative(), note: z.string().max(200).optional() }),
  stream: (_, { tenantId }) => stream.assistant(tenantId),
  folding: assistantFolding,
  rejections: ['PromptEmpty', 'PromptTooLong', 'PromptChangedMeanwhile'],
  gather: ({ text }) => promptFigures(text),
  decide(assistant, { text, expectedVersion, note }, { sha256, characters, tokens }) {
    if (text.trim() === '') return reject('PromptEmpty');
    if (tokens > promptLimitTokens) return reject('PromptTooLong', { limit: promptLimitTokens, tokens, characters });
    const active = activePrompt(assistant);
    if (active.text === text && active.version > 0) return [];
    if (active.version !== expectedVersion) return reject('PromptChangedMeanwhile', { version: active.version, expectedVersion });
    return [SystemPromptWritten({ version: active.version + 1, text, sha256, characters, tokens, ...(note && { note }) })];
  },
});
