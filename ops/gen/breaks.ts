import { isDeepStrictEqual } from 'node:util';
import type { Shape } from './fields.ts';

/** Why payloads of the old shape may not fit the new one; empty when the change only adds. */
export function breaks(old: Shape, now: Shape, at = ''): readonly string[] {
  if (isDeepStrictEqual(old, now)) return [];
  const place = at === '' ? 'the payload' : at;
  if (old.enum && now.enum) {
    const lost = old.enum.filter((value) => !now.enum?.includes(value));
    return lost.length > 0 ? [`${place} no longer allows ${lost.join(', ')}`] : [];
  }
  if (old.properties && now.properties) return [...lostFields(old, now, at), ...newlyRequired(old, now, at)];
  const [oldValues, newValues] = [old.additionalProperties, now.additionalProperties];
  if (typeof oldValues === 'object' && typeof newValues === 'object' && isDeepStrictEqual(keysOf(old), keysOf(now)))
    return breaks(oldValues, newValues, `${at}{}`);
  if (old.items && now.items) return breaks(old.items, now.items, `${at}[]`);
  return [`${place} changed its kind`];
}

/** Which keys a record has, and must have. */
function keysOf({ propertyNames, required }: Shape): object {
  return { propertyNames, required };
}

function lostFields(old: Shape, now: Shape, at: string): readonly string[] {
  return Object.entries(old.properties ?? {}).flatMap(([name, shape]) => {
    const next = now.properties?.[name];
    return next ? breaks(shape, next, join(at, name)) : [`${join(at, name)} is gone`];
  });
}

function newlyRequired(old: Shape, now: Shape, at: string): readonly string[] {
  const before = old.required ?? [];
  return (now.required ?? []).filter((name) => !before.includes(name)).map((name) => `${join(at, name)} is required now`);
}

function join(at: string, name: string): string {
  return at === '' ? name : `${at}.${name}`;
}
