import type { TypedDocumentString } from '#gql/graphql.ts';
import { isSomebodyThere } from '#api/presence.ts';
import { ApiError, troubleOf, troubleOfStatus } from '#api/errors.ts';

interface Answer<TData> {
  data?: TData | null;
  errors?: { message: string; extensions?: { code?: unknown } }[];
}

const headers = (accept: string): HeadersInit => ({
  accept,
  'content-type': 'application/json',
  // A form on a foreign page can't set this header, so the cookie alone is worth nothing there.
  'x-oce-csrf': '1',
  'accept-language': document.documentElement.lang,
  ...(isSomebodyThere() ? {} : { 'x-oce-background': '1' }),
});

export const post = async (query: string, variables: unknown, accept: string, signal?: AbortSignal): Promise<Response> => {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: headers(accept),
      body: JSON.stringify({ query, variables }),
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError('offline', 'The server cannot be reached.');
  }
};

/** The data of an answer, or the trouble it names. */
export const unwrap = <TData>(answer: Answer<TData>): TData => {
  const [error] = answer.errors ?? [];
  if (error) throw new ApiError(troubleOf(error.extensions?.code), error.message);
  if (answer.data === undefined || answer.data === null) throw new ApiError('broken', 'The answer carries no data.');
  return answer.data;
};

export const request = async <TData, TVariables>(
  operation: TypedDocumentString<TData, TVariables>,
  variables: TVariables,
  signal?: AbortSignal,
): Promise<TData> => {
  const response = await post(operation.toString(), variables, 'application/graphql-response+json, application/json;q=0.9', signal);
  const answer = (await response.json().catch(() => undefined)) as Answer<TData> | undefined;
  if (answer === undefined || typeof answer !== 'object' || !('data' in answer || 'errors' in answer)) {
    throw new ApiError(troubleOfStatus(response.status), `The server answered ${response.status}.`);
  }
  return unwrap(answer);
};
