import { z } from 'zod';
import { assistantFolding } from '../../domain/assistants/assistant.ts';
import { Language, LanguageChosen } from '../../domain/assistants/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

export const chooseLanguage = command({
  name: 'ChooseLanguage',
  says: 'Let the assistant answer in another language from the next message on.',
  permission: 'assistants:write',
  input: z.object({ language: Language }),
  stream: (_, { tenantId }) => stream.assistant(tenantId),
  folding: assistantFolding,
  rejections: [],
  decide: (assistant, { language }) => (assistant.language === language ? [] : [LanguageChosen({ language })]),
});
