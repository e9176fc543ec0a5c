import type { TypedDocumentString } from '#gql/graphql.ts';
import { ApiError, troubleOfStatus } from '#api/errors.ts';
import { post, unwrap } from '#api/request.ts';
import { eventReader } from '#api/sse.ts';

/** One subscription over one connection, as GraphQL over Server-Sent Events calls its "distinct connections mode". */
export async function* subscribe<TData, TVariables>(
  operation: TypedDocumentString<TData, TVariables>,
  variables: TVariables,
  signal: AbortSignal,
  onOpen?: () => void,
): AsyncGenerator<TData> {
  const response = await post(operation.toString(), variables, 'text/event-stream', signal);
  if (!response.ok || !response.body) throw new ApiError(troubleOfStatus(response.status), `The server answered ${response.status}.`);
  onOpen?.();
  const read = eventReader();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      for (const { event, data } of read(piece.value)) {
        if (event === 'complete') return;
        if (event === 'next') yield unwrap<TData>(JSON.parse(data));
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
