import type { Evolve, Folding } from '../kernel/decider.ts';
import type { AssistantEvent, Language } from './events.ts';

export interface Prompt {
  readonly version: number;
  readonly text: string;
}

/** A prompt that somebody put in force, with the figures it was recorded under. */
export interface PromptVersion extends Prompt {
  readonly sha256: string;
  readonly characters: number;
  readonly tokens: number;
}

/** How a tenant's assistant answers. */
export interface Assistant {
  /** Every version ever in force, oldest first; without any the default of the language holds. */
  readonly prompts: readonly PromptVersion[];
  /** Undefined while nobody has chosen: then the package decides. */
  readonly model: string | undefined;
  readonly personaName: string;
  readonly language: Language;
}

export const defaultPersonaName = 'Assistent';

/** Version 0: what an assistant goes by until its first prompt is written. */
export const defaultPrompts: Readonly<Record<Language, string>> = {
  de: [
    'Sie beantworten Fragen von Kundinnen und Kunden unseres Unternehmens.',
    'Antworten Sie freundlich, sachlich und in höchstens fünf Sätzen, in der Sie-Form und ohne Fachwörter, die man erklären müsste.',
    'Nennen Sie nur Preise, Termine und Zusagen, die Ihnen hier oder im Gespräch ausdrücklich genannt wurden.',
    'Wenn Sie etwas nicht sicher wissen, sagen Sie das offen und bieten Sie an, dass sich jemand aus dem Team meldet.',
    'Geben Sie keine Rechts-, Steuer- oder Medizinberatung.',
  ].join('\n'),
  en: [
    "You answer questions of our company's customers.",
    'Answer kindly, to the point and in five sentences at most, without jargon that would need explaining.',
    'Give only prices, dates and promises that you were told here or in the conversation.',
    'When you are not sure, say so openly and offer that somebody from the team gets in touch.',
    'Give no legal, tax or medical advice.',
  ].join('\n'),
};

export function activePrompt(assistant: Assistant): Prompt {
  return assistant.prompts.at(-1) ?? { version: 0, text: defaultPrompts[assistant.language] };
}

const evolve: Evolve<Assistant, AssistantEvent> = {
  SystemPromptWritten: (assistant, { version, text, sha256, characters, tokens }) => ({
    ...assistant,
    prompts: [...assistant.prompts, { version, text, sha256, characters, tokens }],
  }),
  SystemPromptRestored: (assistant, { version, text, sha256, characters, tokens }) => ({
    ...assistant,
    prompts: [...assistant.prompts, { version, text, sha256, characters, tokens }],
  }),
  ModelChosen: (assistant, { model }) => ({ ...assistant, model }),
  PersonaNamed: (assistant, { name }) => ({ ...assistant, personaName: name }),
  LanguageChosen: (assistant, { language }) => ({ ...assistant, language }),
};

export const assistantFolding: Folding<Assistant, AssistantEvent> = {
  name: 'assistant',
  initial: { prompts: [], model: undefined, personaName: defaultPersonaName, language: 'de' },
  evolve,
};
