import { z } from 'zod';
import { assistantFolding } from '../../domain/assistants/assistant.ts';
import { PersonaNamed } from '../../domain/assistants/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { command } from '../kernel/command.ts';
import { personaText } from './persona-text.ts';

export const longestPersonaName = 60;

export const namePersona = command({
  name: 'NamePersona',
  says: 'Give the assistant the name it goes by.',
  permission: 'assistants:write',
  input: z.object({ name: z.string().max(1_000) }),
  stream: (_, { tenantId }) => stream.assistant(tenantId),
  folding: assistantFolding,
  rejections: ['PersonaNameEmpty', 'PersonaNameTooLong'],
  decide(assistant, { name: written }) {
    const name = personaText(written);
    if (name === '') return reject('PersonaNameEmpty');
    const characters = Array.from(name).length;
    if (characters > longestPersonaName) return reject('PersonaNameTooLong', { limit: longestPersonaName, characters });
    return assistant.personaName === name ? [] : [PersonaNamed({ name })];
  },
});
