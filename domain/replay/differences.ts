import type { TenantAt } from './configuration.ts';

export type Value = string | number | boolean | readonly (string | number | boolean)[];

/** One value that two configurations don't share; undefined where it is not set. */
export interface Difference {
  /** Names joined by dots; what has an id stands under its id, e.g. `users.<id>.role`. */
  readonly path: string;
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/** What changed from one to the other, in the order of the configuration. */
export function differences(before: TenantAt, after: TenantAt): readonly Difference[] {
  const old = values(before);
  const fresh = values(after);
  return [...new Set([...fresh.keys(), ...old.keys()])]
    .map((path) => ({ path, before: old.get(path), after: fresh.get(path) }))
    .filter((difference) => JSON.stringify(difference.before) !== JSON.stringify(difference.after));
}

/** Every value that is set, by its path. */
export function values(at: TenantAt): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  if (at.status === 'present') collect(at.configuration, '', found);
  return found;
}

function collect(value: unknown, path: string, into: Map<string, Value>): void {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') into.set(path, value);
  else if (Array.isArray(value)) {
    if (value.length > 0 && value.every((one) => typeof one !== 'object')) into.set(path, value as Value);
    else value.forEach((one, i) => collect(one, under(path, idOf(one) ?? String(i + 1)), into));
  } else if (typeof value === 'object' && value !== null) for (const [name, inner] of Object.entries(value)) collect(inner, under(path, name), into);
}

const under = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);

function idOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined;
}
