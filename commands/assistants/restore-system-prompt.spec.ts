import { describe, it } from 'vitest';
import { assistantFolding } from '../../domain/assistants/assistant.ts';
import { SystemPromptRestored } from '../../domain/assistants/events.ts';
import { given } from '../kernel/spec.ts';
import { firstPrompt, secondPrompt } from './assistant.examples.ts';
import { restoreSystemPrompt } from './restore-system-prompt.ts';

describe('restoring a system prompt', () => {
  it('refuses a version that never was', () =>
    given(assistantFolding, firstPrompt).when(restoreSystemPrompt, { version: 7, expectedVersion: 1 }).thenRejected('PromptVersionNotFound', { version: 7 }));
  it('refuses when somebody saved in between', () =>
    given(assistantFolding, firstPrompt, secondPrompt)
      .when(restoreSystemPrompt, { version: 1, expectedVersion: 1 })
      .thenRejected('PromptChangedMeanwhile', { version: 2 }));
  it('puts the old text in force as a new version that cites it (US-2.1.c)', () =>
    given(assistantFolding, firstPrompt, secondPrompt)
      .when(restoreSystemPrompt, { version: 1, expectedVersion: 2 })
      .thenEvents(SystemPromptRestored({ version: 3, restoredVersion: 1, text: 'Wir verkaufen Heizungen.', sha256: 'a', characters: 24, tokens: 6 })));
  it('does nothing when the version is in force', () =>
    given(assistantFolding, firstPrompt, secondPrompt).when(restoreSystemPrompt, { version: 2, expectedVersion: 2 }).thenNothing());
});
