import { describe, expect, it } from 'vitest';
import { csrfSafe } from './csrf.ts';

const post = (headers: Record<string, string>) => ({ method: 'POST', headers });

describe('what another site can make a browser send', () => {
  it('is refused with a cookie and without one (SEC-1)', () => {
    expect(csrfSafe(post({ cookie: 'oce-session=x' }), 'session')).toBe(false);
    expect(csrfSafe(post({ origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' }), 'nothing')).toBe(false);
    expect(csrfSafe(post({ 'sec-fetch-site': 'cross-site' }), 'nothing')).toBe(false);
    expect(csrfSafe(post({ origin: 'null' }), 'nothing')).toBe(false);
    expect(csrfSafe(post({ 'sec-fetch-site': 'cross-site', 'x-oce-csrf': '1' }), 'session')).toBe(false);
  });
  it('does not get in the way of the portal, of keys and of programs', () => {
    expect(csrfSafe(post({ cookie: 'oce-session=x', 'x-oce-csrf': '1', 'sec-fetch-site': 'same-origin', origin: 'https://portal.example' }), 'session')).toBe(
      true,
    );
    expect(csrfSafe(post({ origin: 'https://shop.example' }), 'key')).toBe(true);
    expect(csrfSafe(post({ 'content-type': 'application/json' }), 'nothing')).toBe(true);
  });
});
