import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { expecting, invalidInput } from './invalid-input.ts';
import { BusinessDate, Month } from './time.ts';

const Input = z.strictObject({
  name: z.string().min(1).max(5),
  short: z.string().min(3).optional(),
  count: z.number().int().min(2).max(9).optional(),
  kind: z.enum(['a', 'b']).optional(),
  email: z.email().optional(),
  id: z.uuid().optional(),
  site: z.url().optional(),
  on: BusinessDate.optional(),
  month: Month.optional(),
  yes: z.boolean().optional(),
  rows: z
    .array(z.object({ text: z.string().refine((text) => text !== 'no', expecting('oneLine')) }))
    .min(1)
    .max(2)
    .optional(),
});
const wrong = (input: object) => {
  const parsed = Input.safeParse({ name: 'Anna', ...input });
  return parsed.success ? undefined : invalidInput(parsed.error).info;
};

describe('an input that does not fit', () => {
  it.each([
    [{ name: '' }, { field: 'name', problem: 'empty' }],
    [{ name: undefined }, { field: 'name', problem: 'missing' }],
    [{ name: 5 }, { field: 'name', problem: 'wantsText' }],
    [{ name: 'Annabel' }, { field: 'name', problem: 'tooLong', maximum: 5 }],
    [{ short: 'ab' }, { field: 'short', problem: 'tooShort', minimum: 3 }],
    [{ count: 1 }, { field: 'count', problem: 'tooSmall', minimum: 2 }],
    [{ count: 10 }, { field: 'count', problem: 'tooLarge', maximum: 9 }],
    [{ count: 2.5 }, { field: 'count', problem: 'wantsWholeNumber' }],
    [{ count: '2' }, { field: 'count', problem: 'wantsNumber' }],
    [{ kind: 'c' }, { field: 'kind', problem: 'notOneOf', options: 'a, b' }],
    [{ email: 'x' }, { field: 'email', problem: 'email' }],
    [{ id: 'x' }, { field: 'id', problem: 'uuid' }],
    [{ site: 'x' }, { field: 'site', problem: 'url' }],
    [{ on: '31.1.2026' }, { field: 'on', problem: 'day' }],
    [{ on: '2026-02-31' }, { field: 'on', problem: 'dayThatExists' }],
    [{ month: '2026' }, { field: 'month', problem: 'month' }],
    [{ yes: 'yes' }, { field: 'yes', problem: 'wantsYesOrNo' }],
    [{ rows: [] }, { field: 'rows', problem: 'tooFew', minimum: 1 }],
    [{ rows: [{ text: 'a' }, { text: 'b' }, { text: 'c' }] }, { field: 'rows', problem: 'tooMany', maximum: 2 }],
    [{ rows: {} }, { field: 'rows', problem: 'wantsList' }],
    [{ rows: ['x'] }, { field: 'rows.0', problem: 'wantsObject' }],
    [{ rows: [{ text: 'a' }, { text: 'no' }] }, { field: 'rows.1.text', problem: 'oneLine' }],
    [{ more: 1 }, { field: '', problem: 'unknownField', options: 'more' }],
  ])('%j is named by field and problem, never by its value', (input, info) => expect(wrong(input)).toEqual(info));

  it('is named within what holds it', () => {
    const parsed = Input.safeParse({ name: '' });
    expect(parsed.error && invalidInput(parsed.error, 'credentials').info['field']).toBe('credentials.name');
  });
});
