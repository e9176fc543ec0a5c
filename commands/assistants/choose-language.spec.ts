import { describe, it } from 'vitest';
import { assistantFolding } from '../../domain/assistants/assistant.ts';
import { LanguageChosen } from '../../domain/assistants/events.ts';
import { given } from '../kernel/spec.ts';
import { chooseLanguage } from './choose-language.ts';

describe('choosing a language', () => {
  it('takes the other one', () =>
    given(assistantFolding)
      .when(chooseLanguage, { language: 'en' })
      .thenEvents(LanguageChosen({ language: 'en' })));
  it('does nothing when it is spoken already', () => given(assistantFolding).when(chooseLanguage, { language: 'de' }).thenNothing());
});
