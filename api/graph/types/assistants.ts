import { builder } from '../builder.ts';
import { Locale } from '../enums.ts';
import { connection } from './page.ts';

export interface PromptVersionView {
  readonly version: number;
  readonly text: string;
  readonly characters: number;
  readonly tokens: number;
  readonly sha256: string;
  readonly writtenAt: string;
  readonly writtenBy: string;
  readonly restoredFrom: number | null;
  readonly active: boolean;
  readonly note: string | null;
}
export interface ModelView {
  readonly id: string;
  readonly name: string;
  readonly provider: string | null;
  readonly region: string | null;
  readonly capabilities: readonly string[];
  readonly pricePerMillion: string;
  readonly currency: string;
  readonly available: boolean;
  readonly allowed: boolean;
  readonly reason: string | null;
}
export interface AssistantView {
  readonly personaName: string;
  readonly language: 'de' | 'en';
  readonly model: ModelView;
  readonly modelNoLongerAllowed: string | null;
  readonly prompt: PromptVersionView;
  readonly tokenLimit: number;
  readonly tokenizer: string;
  readonly disclosure: { readonly version: string; readonly de: string; readonly en: string };
}
export interface TokenCountView {
  readonly characters: number;
  readonly tokens: number;
  readonly limit: number;
}

const Disclosure = builder.objectRef<AssistantView['disclosure']>('Disclosure').implement({
  description: "The notice of Art. 50 AI Act as end users see it; it can't be edited.",
  fields: (t) => ({ version: t.exposeString('version'), de: t.exposeString('de'), en: t.exposeString('en') }),
});

export const PromptVersion = builder.objectRef<PromptVersionView>('PromptVersion').implement({
  fields: (t) => ({
    version: t.exposeInt('version'),
    text: t.exposeString('text'),
    characters: t.exposeInt('characters'),
    tokens: t.exposeInt('tokens'),
    sha256: t.exposeString('sha256'),
    writtenAt: t.expose('writtenAt', { type: 'Instant' }),
    writtenBy: t.exposeString('writtenBy'),
    restoredFrom: t.exposeInt('restoredFrom', { nullable: true }),
    active: t.exposeBoolean('active'),
    note: t.exposeString('note', { nullable: true }),
  }),
});
export const PromptVersionConnection = connection('PromptVersionConnection', PromptVersion);

export const Model = builder.objectRef<ModelView>('Model').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    provider: t.exposeString('provider', { nullable: true, description: 'Who computes its answers in this installation; null while nobody does.' }),
    region: t.exposeString('region', { nullable: true, description: 'Where they are computed.' }),
    capabilities: t.field({ type: ['String'], resolve: ({ capabilities }) => [...capabilities] }),
    pricePerMillion: t.expose('pricePerMillion', { type: 'Decimal' }),
    currency: t.exposeString('currency'),
    available: t.exposeBoolean('available'),
    allowed: t.exposeBoolean('allowed'),
    reason: t.exposeString('reason', { nullable: true }),
  }),
});

export const Assistant = builder.objectRef<AssistantView>('Assistant').implement({
  fields: (t) => ({
    personaName: t.exposeString('personaName'),
    language: t.expose('language', { type: Locale }),
    model: t.field({ type: Model, description: 'The model that answers the next message.', resolve: ({ model }) => model }),
    modelNoLongerAllowed: t.exposeString('modelNoLongerAllowed', {
      nullable: true,
      description: 'The name of a chosen model that the booked package does not contain any more; another one answers.',
    }),
    prompt: t.field({ type: PromptVersion, resolve: ({ prompt }) => prompt }),
    tokenLimit: t.exposeInt('tokenLimit'),
    tokenizer: t.exposeString('tokenizer'),
    disclosure: t.field({ type: Disclosure, resolve: ({ disclosure }) => disclosure }),
  }),
});

export const TokenCount = builder.objectRef<TokenCountView>('TokenCount').implement({
  fields: (t) => ({ characters: t.exposeInt('characters'), tokens: t.exposeInt('tokens'), limit: t.exposeInt('limit') }),
});
