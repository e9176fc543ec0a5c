import { models } from '../assistants/models.ts';

/** How providers write the models of our catalogue; letters and digits only, so that `Claude Haiku 4.5` and `claude-haiku-4-5` are one. */
const names: readonly (readonly [RegExp, string])[] = [
  [/claude(45)?haiku|haiku45/, 'claude-haiku'],
  [/claude(46)?sonnet(46)?|sonnet46/, 'claude-sonnet-4-6'],
  [/mistrallarge/, 'mistral-large-2'],
  [/llama31(instruct)?70b/, 'llama-3.1-70b'],
];

export function isCatalogued(model: string): boolean {
  return models.some(({ id }) => id === model);
}

/** The catalogue's id of a model that a bill names in its own way; an unknown one keeps its name. */
export function catalogueModel(written: string): string {
  const trimmed = written.trim();
  if (isCatalogued(trimmed)) return trimmed;
  const letters = trimmed.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return names.find(([pattern]) => pattern.test(letters))?.[1] ?? trimmed.slice(0, 200);
}
