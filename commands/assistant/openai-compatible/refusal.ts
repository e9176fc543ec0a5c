import { ProviderError } from '../provider.ts';

/** Sorts a status code by what can be done about it. The body is not quoted: it may hold words of the conversation. */
export async function refusal(response: Response): Promise<ProviderError> {
  await response.body?.cancel();
  const { status } = response;
  const cause = `the server answered ${status}`;
  if (status === 401 || status === 403) return new ProviderError('down', `${cause}: the key is not accepted`);
  if (status === 404) return new ProviderError('down', `${cause}: the model or the address is unknown there`);
  if (status === 408 || status === 409 || status === 425 || status === 429 || status >= 500)
    return new ProviderError('retry', cause, retryAfterMs(response.headers.get('retry-after')));
  return new ProviderError('reject', cause);
}

/** RFC 9110 §10.2.3: seconds, or a date. */
function retryAfterMs(header: string | null): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, Math.round(seconds * 1000));
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
