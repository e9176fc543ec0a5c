import type { GraphQLField } from 'graphql';
import { Refusal } from '../errors.ts';

/** What a person types into any field, with room to spare; fields that take files or prompts say so. */
const usualText = 20_000;
const longestList = 1_000;

/** Goes into a root field's `extensions`: its texts may be this long. */
export function accepts(characters: number): { readonly accepts: number } {
  return { accepts: characters };
}

export function textAccepted(field: Pick<GraphQLField<unknown, unknown>, 'extensions'>): number {
  const { accepts: declared } = field.extensions;
  return typeof declared === 'number' ? declared : usualText;
}

/** Refuses an argument that is longer than its field can have a use for, before any work is done on it. */
export function withinBounds(value: unknown, longest: number, path = ''): void {
  if (typeof value === 'string') {
    if (value.length > longest) throw new Refusal('InvalidInput', { field: path, problem: 'tooLong', maximum: longest });
  } else if (Array.isArray(value)) {
    if (value.length > longestList) throw new Refusal('InvalidInput', { field: path, problem: 'tooMany', maximum: longestList });
    for (const one of value) withinBounds(one, longest, path);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) withinBounds(inner, longest, path === '' ? name : `${path}.${name}`);
  }
}
