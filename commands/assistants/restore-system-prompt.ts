import { z } from 'zod';
import { activePrompt, assistantFolding } from '../../domain/assistants/assistant.ts';
import { SystemPromptRestored } from '../../domain/assistants/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { command } from '../kernel/command.ts';

export const restoreSystemPrompt = command({
  name: 'RestoreSystemPrompt',
  says: 'Put an older version of the system prompt in force again, as a version of its own.',
  permission: 'assistants:write',
  input: z.object({ version: z.number().int().positive(), expectedVersion: z.number().int().nonnegative() }),
  stream: (_, { tenantId }) => stream.assistant(tenantId),
  folding: assistantFolding,
  rejections: ['PromptVersionNotFound', 'PromptChangedMeanwhile'],
  decide(assistant, { version, expectedVersion }) {
    const old = assistant.prompts.find((p) => p.version === version);
    if (!old) return reject('PromptVersionNotFound', { version });
    const active = activePrompt(assistant);
    if (active.version === version) return [];
    if (active.version !== expectedVersion) return reject('PromptChangedMeanwhile', { version: active.version, expectedVersion });
    const { text, sha256, characters, tokens } = old;
    return [SystemPromptRestored({ version: active.version + 1, restoredVersion: version, text, sha256, characters, tokens })];
  },
});
