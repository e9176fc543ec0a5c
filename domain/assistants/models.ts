import type { Package } from '../tenants/events.ts';

export type Capability = 'text' | 'vision' | 'streaming';

/** One model a tenant can be answered by. */
export interface Model {
  readonly id: string;
  readonly name: string;
  /** Who computes the answer when the model's usual route is taken. */
  readonly provider: string;
  /** Where it is computed. */
  readonly region: string;
  readonly capabilities: readonly Capability[];
  /** The packages that may choose it (D-2, D-3; strict as D-70 says). */
  readonly packages: readonly Package[];
  readonly licence: string;
}

const all: readonly Package[] = ['starter', 'professional', 'enterprise'];

/** The catalogue of models as data. Prices stand in the price list, under the same ids. */
export const models: readonly Model[] = [
  {
    id: 'claude-haiku',
    name: 'Claude Haiku 4.5',
    provider: 'AWS Bedrock',
    region: 'eu-central-1',
    capabilities: ['text', 'vision', 'streaming'],
    packages: ['starter', 'enterprise'],
    licence: 'Anthropic, commercial terms',
  },
  {
    id: 'claude-sonnet-4-6',
    name: 'Claude Sonnet 4.6',
    provider: 'AWS Bedrock',
    region: 'eu-central-1',
    capabilities: ['text', 'vision', 'streaming'],
    packages: ['professional', 'enterprise'],
    licence: 'Anthropic, commercial terms',
  },
  {
    id: 'mistral-large-2',
    name: 'Mistral Large 2',
    provider: 'Mistral La Plateforme',
    region: 'eu',
    capabilities: ['text', 'streaming'],
    packages: ['professional', 'enterprise'],
    licence: 'Mistral AI, commercial terms',
  },
  {
    id: 'llama-3.1-70b',
    name: 'Llama 3.1 70B',
    provider: 'Ollama',
    region: 'self-hosted',
    capabilities: ['text', 'streaming'],
    packages: ['enterprise'],
    licence: 'Llama 3.1 Community License',
  },
  { id: 'demo', name: 'Demo', provider: 'OpenClaw', region: 'local', capabilities: ['text', 'streaming'], packages: all, licence: 'part of the product' },
];

/** What answers while nobody has chosen: the package's first model that a provider serves, the demo model at the very last. */
const firstChoices: Readonly<Record<Package, readonly string[]>> = {
  starter: ['claude-haiku', 'demo'],
  professional: ['claude-sonnet-4-6', 'mistral-large-2', 'demo'],
  enterprise: ['claude-sonnet-4-6', 'mistral-large-2', 'llama-3.1-70b', 'claude-haiku', 'demo'],
};

export function findModel(id: string): Model | undefined {
  return models.find((model) => model.id === id);
}

export function allowedIn(model: Model, booked: Package): boolean {
  return model.packages.includes(booked);
}

/**
 * The model that answers the next message. A chosen one stands even when no provider serves it: silence with a cause is
 * better than an answer from a model that nobody chose. Only without a choice that the booked package allows, as after a
 * change to a smaller one, does what is served decide (D-70).
 */
export function modelInForce(chosen: string | undefined, booked: Package, served: { readonly has: (model: string) => boolean }): string {
  const model = chosen === undefined ? undefined : findModel(chosen);
  if (model && allowedIn(model, booked)) return model.id;
  return firstChoices[booked].find((id) => served.has(id)) ?? firstChoices[booked][0] ?? 'demo';
}
