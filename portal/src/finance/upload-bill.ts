import { ApiError, troubleOfStatus } from '#api/errors.ts';

export interface Bill {
  provider: string;
  month: string;
  file: File;
  /** Which column holds what, for reports of a form the product doesn't know. */
  columns?: Record<string, string>;
}

/** Sends a provider's report as it is, whatever its size; the answer is null, or why it was refused. */
export const uploadBill = async ({ provider, month, file, columns }: Bill): Promise<string | null> => {
  const query = new URLSearchParams({ provider, month });
  if (/\.json$/i.test(file.name)) query.set('json', 'true');
  if (columns) query.set('columns', JSON.stringify(columns));
  const response = await fetch(`/documents/provider-bills?${query}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/octet-stream', 'x-oce-csrf': '1', 'accept-language': document.documentElement.lang },
    body: file,
  }).catch(() => {
    throw new ApiError('offline', 'The server cannot be reached.');
  });
  if (response.ok) return null;
  const problem = (await response.json().catch(() => undefined)) as { detail?: unknown } | undefined;
  if (typeof problem?.detail === 'string') return problem.detail;
  throw new ApiError(troubleOfStatus(response.status), `The server answered ${response.status}.`);
};
