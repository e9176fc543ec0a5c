import { describe, it } from 'vitest';
import { assistantFolding } from '../../domain/assistants/assistant.ts';
import { SystemPromptWritten } from '../../domain/assistants/events.ts';
import { given } from '../kernel/spec.ts';
import { firstPrompt, secondPrompt } from './assistant.examples.ts';
import { promptSha256 } from './prompt-text.ts';
import { writeSystemPrompt } from './write-system-prompt.ts';

// A word and its blank are one token of o200k_base each.
const words = (n: number) => 'Haus'.concat(' Haus'.repeat(n - 1));

describe('writing a system prompt', () => {
  it('refuses an empty one', () => given(assistantFolding).when(writeSystemPrompt, { text: ' \n', expectedVersion: 0 }).thenRejected('PromptEmpty'));
  it('refuses 16,001 tokens and names the count (US-2.1.a)', () =>
    given(assistantFolding)
      .when(writeSystemPrompt, { text: words(16_001), expectedVersion: 0 })
      .thenRejected('PromptTooLong', { limit: 16_000, tokens: 16_001 }));
  it('refuses the second of two writers who saw the same version (US-2.1.c)', () =>
    given(assistantFolding, firstPrompt, secondPrompt)
      .when(writeSystemPrompt, { text: 'Neu.', expectedVersion: 1 })
      .thenRejected('PromptChangedMeanwhile', { version: 2, expectedVersion: 1 }));
  it('takes exactly 16,000 tokens (US-2.1.a)', () =>
    given(assistantFolding)
      .when(writeSystemPrompt, { text: words(16_000), expectedVersion: 0 })
      .thenEvents(SystemPromptWritten({ version: 1, text: words(16_000), sha256: promptSha256(words(16_000)), characters: 79_999, tokens: 16_000 })));
  it('counts versions on, and keeps the note', () =>
    given(assistantFolding, firstPrompt)
      .when(writeSystemPrompt, { text: 'Grüezi 👋', expectedVersion: 1, note: 'Schweiz' })
      .thenEvents(SystemPromptWritten({ version: 2, text: 'Grüezi 👋', sha256: promptSha256('Grüezi 👋'), characters: 8, tokens: 5, note: 'Schweiz' })));
  it('does nothing when the text is in force already', () =>
    given(assistantFolding, firstPrompt).when(writeSystemPrompt, { text: 'Wir verkaufen Heizungen.', expectedVersion: 1 }).thenNothing());
});
