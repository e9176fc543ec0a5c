/** A reply as it came, or how it failed to come. */
export type Reply = { readonly status: number; readonly text: string } | { readonly failure: 'TIMEOUT' | 'UNREACHABLE' };

/** What evidence keeps of a reply that is too long to be one. */
const longest = 20_000;

/** Posts JSON and reads the reply, whatever its status: tax services put their answer into errors as well. */
export async function ask(url: string, body: string, timeoutMs: number): Promise<Reply> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.status, text: (await response.text()).slice(0, longest) };
  } catch (error) {
    return { failure: error instanceof DOMException && error.name === 'TimeoutError' ? 'TIMEOUT' : 'UNREACHABLE' };
  }
}

/** The reply's JSON; undefined for a proxy's error page and the like. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
