import { describe, it } from 'vitest';
import { assistantFolding } from '../../domain/assistants/assistant.ts';
import { PersonaNamed } from '../../domain/assistants/events.ts';
import { given } from '../kernel/spec.ts';
import { namePersona } from './name-persona.ts';

describe('naming the persona', () => {
  it('refuses a name nobody can see', () => given(assistantFolding).when(namePersona, { name: '\u200b \u{E0041}' }).thenRejected('PersonaNameEmpty'));
  it('refuses more than sixty characters', () =>
    given(assistantFolding)
      .when(namePersona, { name: 'a'.repeat(61) })
      .thenRejected('PersonaNameTooLong', { limit: 60, characters: 61 }));
  it('keeps one line without quotes', () =>
    given(assistantFolding)
      .when(namePersona, { name: ' Frau\n„Wärme“ ' })
      .thenEvents(PersonaNamed({ name: 'Frau Wärme' })));
  it('does nothing when the name is the same', () =>
    given(assistantFolding, PersonaNamed({ name: 'Lina' }))
      .when(namePersona, { name: 'Lina' })
      .thenNothing());
});
