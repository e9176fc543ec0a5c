/**
 * A page of another origin can make a browser send our cookie, but not this header without our consent (CORS preflight,
 * which we never grant). Keys are not sent by browsers on their own and need none.
 */
export function csrfSafe(
  request: { readonly method: string; readonly headers: Readonly<Record<string, unknown>> },
  via: 'key' | 'session' | 'nothing',
): boolean {
  if (via === 'key' || request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return true;
  if (via === 'nothing' && request.headers['cookie'] === undefined) return true;
  return typeof request.headers['x-oce-csrf'] === 'string' && request.headers['x-oce-csrf'] !== '';
}
