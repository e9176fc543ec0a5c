import { GraphQLError } from 'graphql';
import { entryOf, errors, Refusal, sentence } from '../errors.ts';
import type { Locale } from '../locale.ts';

/** Only refusals made on purpose reach the client; everything else is one sentence and a line in our log. */
export function masked(error: unknown, locale: Locale, requestId: string, report: (error: unknown) => void): GraphQLError {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (original instanceof Refusal) return refused(error, original.rejection.rejected, original.rejection.info, locale);
  if (original instanceof GraphQLError) {
    const { code } = original.extensions;
    if (typeof code === 'string' && errors[code] && original.extensions['info'])
      return refused(original, code, original.extensions['info'] as Refusal['rejection']['info'], locale);
    return original;
  }
  report(original);
  return refused(error, 'Internal', { requestId }, locale);
}

function refused(error: unknown, code: string, info: Refusal['rejection']['info'], locale: Locale): GraphQLError {
  const at = error instanceof GraphQLError ? error : undefined;
  const { status } = entryOf(code);
  return new GraphQLError(sentence({ rejected: code, info }, locale), {
    ...(at?.nodes && { nodes: at.nodes }),
    ...(at?.path && { path: at.path }),
    extensions: { code, status, ...(code === 'RateLimited' && { retryAfterSeconds: info['seconds'] }) },
  });
}
