import type { z } from 'zod';
import { reject, type Rejection } from './rejection.ts';

/**
 * What a field of an input can be wrong by. A schema names its own expectation with one of these; the sentences stand beside the other
 * refusals, in every language (`api/errors/problems.ts`).
 */
export type Problem =
  // What a schema of ours expects.
  | 'amountTooLarge'
  | 'bankEntryId'
  | 'bic'
  | 'channelId'
  | 'columnMapping'
  | 'conversationKey'
  | 'costCentre'
  | 'day'
  | 'dayThatExists'
  | 'decimal'
  | 'firstOfMonth'
  | 'fromBeforeTo'
  | 'initials'
  | 'instant'
  | 'month'
  | 'nameWithoutLink'
  | 'oneLine'
  | 'originList'
  | 'phoneNumber'
  | 'somethingToRead'
  | 'visibleAscii'
  | 'whatsappId'
  // What any schema can expect.
  | 'email'
  | 'empty'
  | 'invalid'
  | 'missing'
  | 'notOneOf'
  | 'tooFew'
  | 'tooLarge'
  | 'tooLong'
  | 'tooMany'
  | 'tooShort'
  | 'tooSmall'
  | 'unknownField'
  | 'url'
  | 'uuid'
  | 'wantsList'
  | 'wantsNumber'
  | 'wantsObject'
  | 'wantsText'
  | 'wantsWholeNumber'
  | 'wantsYesOrNo';

/** The message of a check in a schema: `.regex(/…/, expecting('month'))`. */
export const expecting = (problem: Problem): Problem => problem;

/** The first thing that is wrong with an input, as a refusal: which field, what with it, and the figures of the case; never what was typed. */
export function invalidInput(error: z.ZodError, within = ''): Rejection<'InvalidInput'> {
  const [issue] = error.issues;
  const field = [within, ...(issue?.path ?? []).map(String)].filter((part) => part !== '').join('.');
  return reject('InvalidInput', { field, ...(issue ? whatIsWrong(issue) : { problem: 'invalid' }) });
}

type Wrong = { readonly problem: string } & Rejection['info'];

const wanted: Readonly<Record<string, Problem>> = {
  string: 'wantsText',
  number: 'wantsNumber',
  int: 'wantsWholeNumber',
  boolean: 'wantsYesOrNo',
  array: 'wantsList',
  object: 'wantsObject',
  record: 'wantsObject',
};
const formats: Readonly<Record<string, Problem>> = { email: 'email', url: 'url', uuid: 'uuid', guid: 'uuid' };

function whatIsWrong(issue: z.core.$ZodIssue): Wrong {
  switch (issue.code) {
    case 'invalid_type':
      return { problem: issue.message.endsWith(' received undefined') ? 'missing' : (wanted[issue.expected] ?? 'invalid') };
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return { problem: bounds(issue.origin, 'tooLong', 'tooMany', 'tooLarge'), maximum: Number(issue.maximum) };
    case 'not_multiple_of':
      return { problem: 'wantsWholeNumber' };
    case 'invalid_format':
      return { problem: formats[issue.format] ?? issue.message };
    case 'invalid_value':
      return { problem: 'notOneOf', options: issue.values.map(String).join(', ') };
    case 'unrecognized_keys':
      return { problem: 'unknownField', options: issue.keys.join(', ') };
    case 'custom':
      return { problem: issue.message };
    default:
      return { problem: 'invalid' };
  }
}

function tooSmall(origin: string, minimum: number): Wrong {
  if (origin === 'string' && minimum === 1) return { problem: 'empty' };
  return { problem: bounds(origin, 'tooShort', 'tooFew', 'tooSmall'), minimum };
}

function bounds(origin: string, text: Problem, list: Problem, figure: Problem): Problem {
  if (origin === 'string') return text;
  return origin === 'array' || origin === 'set' || origin === 'map' ? list : figure;
}
