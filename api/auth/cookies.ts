/** The named cookie of a Cookie header (RFC 6265 §4.2). */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

/** `__Host-` binds the cookie to this very host, over https only (RFC 6265bis §4.1.3.2). */
export function sessionCookieName(https: boolean): string {
  return https ? '__Host-oce-session' : 'oce-session';
}

export function sessionCookie(token: string, options: { https: boolean; maxAgeSeconds: number }): string {
  return `${sessionCookieName(options.https)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${options.maxAgeSeconds}${options.https ? '; Secure' : ''}`;
}

export function clearedSessionCookie(https: boolean): string {
  return sessionCookie('', { https, maxAgeSeconds: 0 });
}
