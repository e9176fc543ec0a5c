/**
 * Which pages may embed a widget. An empty list means any. A request without an Origin does not come from another site's page
 * (browsers always name it there), and our own demo page is always welcome.
 */
export function isAllowedOrigin(origin: string | undefined, allowed: readonly string[], own: string): boolean {
  return origin === undefined || allowed.length === 0 || origin === own || allowed.includes(origin);
}

/** Named per origin, never a wildcard; no cookies take part, so no credentials are allowed. */
export function corsHeaders(origin: string | undefined): Readonly<Record<string, string>> {
  return {
    vary: 'Origin',
    ...(origin !== undefined && {
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': 'authorization, content-type, last-event-id',
      'access-control-expose-headers': 'retry-after',
      'access-control-max-age': '600',
    }),
  };
}
