import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { sentence } from '../errors.ts';
import { endpoints } from '../rest/endpoints.ts';
import { problemIn } from './problems.ts';

const root = path.resolve(import.meta.dirname, '../..');
const isSchema = (value: unknown): value is z.core.$ZodType => typeof value === 'object' && value !== null && '_zod' in value;

/** The messages that the checks of a schema, and of everything inside it, were given by hand. */
function messagesIn(schema: unknown, seen = new Set<unknown>()): readonly string[] {
  if (!isSchema(schema) || seen.has(schema)) return [];
  seen.add(schema);
  const definition = schema._zod.def as unknown as Record<string, unknown>;
  const checks = (definition['checks'] ?? []) as readonly { readonly _zod: { readonly def: { readonly error?: (issue: object) => unknown } } }[];
  const own = checks.flatMap(({ _zod: { def } }) => {
    const said = def.error?.({});
    const message = typeof said === 'object' && said !== null && 'message' in said ? said.message : said;
    return typeof message === 'string' ? [message] : [];
  });
  const inside = ['element', 'innerType', 'in', 'out', 'valueType', 'keyType', 'left', 'right'].map((key) => definition[key]);
  const lists = ['options', 'items'].flatMap((key) => (definition[key] as readonly unknown[] | undefined) ?? []);
  const fields = Object.values((definition['shape'] as Record<string, unknown> | undefined) ?? {});
  return [...own, ...[...inside, ...lists, ...fields].flatMap((part) => messagesIn(part, seen))];
}

/** Every schema that an input is held against, with its place. */
async function schemas(): Promise<readonly (readonly [string, unknown])[]> {
  const found: (readonly [string, unknown])[] = endpoints.flatMap(({ name, body, query, params }) =>
    [body, query, params].map((schema) => [name, schema] as const),
  );
  for (const file of globSync(['commands/*/*.ts', 'channels/*/*.ts', 'domain/*/*.ts'], { cwd: root })) {
    if (file.endsWith('.spec.ts') || !/\bz\b|input/.test(readFileSync(path.join(root, file), 'utf8'))) continue;
    for (const exported of Object.values((await import(path.join(root, file))) as Record<string, unknown>)) {
      if (isSchema(exported)) found.push([file, exported]);
      else if (typeof exported === 'object' && exported !== null && 'decide' in exported && 'input' in exported) found.push([file, exported.input]);
    }
  }
  return found;
}

describe('the sentences about an input that does not fit', () => {
  it('exist for every expectation that a schema states, in both languages', async () => {
    const all = await schemas();
    const messages = all.flatMap(([place, schema]) => messagesIn(schema).map((message) => [message, place] as const));
    expect(messages.length).toBeGreaterThan(100);
    // A schema names its expectation by `expecting('…')`; a sentence written there would reach Germans in English.
    expect(messages.filter(([message]) => message !== 'invalid' && problemIn('en', message) === problemIn('en', 'invalid'))).toEqual([]);
  });

  it.each([
    ['de', 'Bitte prüfen Sie „Telefonnummer-ID“: Bitte geben Sie 5 bis 25 Ziffern an, genau so, wie sie im WhatsApp-Manager stehen.'],
    ['en', 'Please check "phone number id": Please give 5 to 25 digits, just as they stand in WhatsApp Manager.'],
  ] as const)('are whole and say what to do: %s', (locale, said) => {
    expect(sentence({ rejected: 'InvalidInput', info: { field: 'credentials.phoneNumberId', problem: 'whatsappId' } }, locale)).toBe(said);
  });

  it('name the row of a list, and fill in the figures', () => {
    expect(sentence({ rejected: 'InvalidInput', info: { field: 'lines.1.amount', problem: 'tooLong', maximum: 5 } }, 'de')).toBe(
      'Bitte prüfen Sie „Betrag (Eintrag 2)“: Höchstens 5 Zeichen sind möglich.',
    );
  });

  it('stay whole where nobody foresaw the problem', () => {
    expect(sentence({ rejected: 'InvalidInput', info: { field: 'x', problem: 'Something zod says' } }, 'de')).toBe(
      'Bitte prüfen Sie „x“: Dieser Wert passt hier nicht.',
    );
  });
});
