/**
 * A page of another origin can make a browser send our cookie, and a form without any cookie can sign a browser in, but
 * neither can set this header without our consent (CORS preflight, which we never grant). Keys are not sent by browsers on
 * their own and need none; nor do programs, which have neither a cookie nor what browsers add of themselves (Origin,
 * Fetch Metadata).
 */
export function csrfSafe(
  request: { readonly method: string; readonly headers: Readonly<Record<string, unknown>> },
  via: 'key' | 'session' | 'nothing',
): boolean {
  const { method, headers } = request;
  if (via === 'key' || method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return true;
  if (headers['sec-fetch-site'] === 'cross-site') return false;
  if (typeof headers['x-oce-csrf'] === 'string' && headers['x-oce-csrf'] !== '') return true;
  return via === 'nothing' && headers['cookie'] === undefined && headers['origin'] === undefined && headers['sec-fetch-site'] === undefined;
}
