import { PassThrough } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { describe, expect, it } from 'vitest';
import { localeOf } from '../locale.ts';
import { readCookie, sessionCookie, sessionCookieName } from '../auth/cookies.ts';
import { csrfSafe } from '../auth/csrf.ts';
import { wantedPosition } from '../position.ts';
import { refuseNul } from './characters.ts';
import { csv, decimalComma } from './csv.ts';
import { healthOf, type Health } from './health.ts';
import { scrubbed } from './logging.ts';

describe('health', () => {
  const probes = (states: Partial<Record<'eventStore' | 'database' | 'queue' | 'llm', () => Promise<Health>>>) => ({
    eventStore: async () => 'ok' as const,
    database: async () => 'ok' as const,
    queue: async () => 'ok' as const,
    llm: async () => 'ok' as const,
    ...states,
  });
  it('is ok, degraded or down by what fails (API-9)', async () => {
    expect((await healthOf(probes({}))()).status).toBe('ok');
    expect((await healthOf(probes({ llm: async () => 'down' }))()).status).toBe('degraded');
    expect(
      await healthOf(
        probes({
          database: async () => {
            throw new Error('connect ECONNREFUSED 10.0.0.5');
          },
        }),
      )(),
    ).toEqual({ status: 'down', checks: { eventStore: 'ok', database: 'down', queue: 'ok', llm: 'ok' } });
  });

  it('does not wait for a probe that hangs, and keeps the last word meanwhile (API-9)', async () => {
    let now = 0;
    let hangs = false;
    const ask = healthOf(probes({ queue: () => (hangs ? new Promise<Health>(() => undefined) : Promise.resolve('ok')) }), {
      now: () => now,
      waitMs: 5,
      probeMs: 20,
    });
    expect((await ask()).status).toBe('ok');
    hangs = true;
    now = 10_000;
    expect((await ask()).checks.queue).toBe('ok');
    await expect.poll(async () => (await ask()).checks.queue).toBe('down');
  });
});

describe('CSV', () => {
  it('quotes what needs it and disarms what a spreadsheet would run', () => {
    const text = csv([['=HYPERLINK("x")', '+49 171', '-1+1', '@sum', 'a;b', 'say "hi"', '-12,50', 3]]).toString('utf8');
    expect(text).toBe('\uFEFF"\'=HYPERLINK(""x"")";\'+49 171;\'-1+1;\'@sum;"a;b";"say ""hi""";-12,50;3\r\n');
  });
  it('writes Windows-1252 with the euro sign, and a question mark for what it lacks', () => {
    expect([...csv([['ä€–漢']], 'windows-1252')]).toEqual([0xe4, 0x80, 0x96, 0x3f, 0x0d, 0x0a]);
    expect(decimalComma('0.0125')).toBe('0,0125');
  });
});

describe("the visitor's language", () => {
  it.each([
    [undefined, 'de'],
    ['en', 'en'],
    ['en-US,en;q=0.9', 'en'],
    ['fr, en;q=0.4, de;q=0.6', 'de'],
    ['fr', 'de'],
    ['de;q=0, en;q=0.1', 'en'],
    ['*', 'de'],
    [';;;q=x', 'de'],
  ])('reads %s as %s', (header, locale) => {
    expect(localeOf(header)).toBe(locale);
  });
});

describe('cookies and CSRF', () => {
  it('bind the session to the host over https (D-28)', () => {
    expect(sessionCookieName(true)).toBe('__Host-oce-session');
    expect(sessionCookie('t', { https: true, maxAgeSeconds: 60 })).toBe('__Host-oce-session=t; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure');
    expect(readCookie('a=1; oce-session=x=y; b', 'oce-session')).toBe('x=y');
    expect(readCookie('xoce-session=1', 'oce-session')).toBeUndefined();
  });
  it('wants the header from browsers with a session, and from nobody else', () => {
    const post = (headers: Record<string, unknown>) => ({ method: 'POST', headers });
    expect(csrfSafe(post({ cookie: 'oce-session=x' }), 'session')).toBe(false);
    expect(csrfSafe(post({ cookie: 'oce-session=x', 'x-oce-csrf': '1' }), 'session')).toBe(true);
    expect(csrfSafe(post({}), 'nothing')).toBe(true);
    expect(csrfSafe(post({ cookie: 'other=1' }), 'nothing')).toBe(false);
    expect(csrfSafe(post({ cookie: 'oce-session=x' }), 'key')).toBe(true);
    expect(csrfSafe({ method: 'GET', headers: { cookie: 'oce-session=x' } }, 'session')).toBe(true);
  });
});

describe('small things at the edge', () => {
  it('cuts addresses, numbers and keys out of what is logged', () => {
    expect(scrubbed('mail to lena@example.org at +49 171 2345678 with Bearer abc.def and oce_0123_secret, port 5432 at 10.0.0.5')).toBe(
      'mail to [e-mail] at [number] with [key] and [key], port 5432 at 10.0.0.5',
    );
  });
  it('looks through a text of any length, and stops reading where nobody reads on', () => {
    expect(scrubbed('a'.repeat(200_000))).toHaveLength(20_000);
    expect(scrubbed(`${'x '.repeat(50)}lena.meyer+neu@mail.example.org!`)).toBe(`${'x '.repeat(50)}[e-mail]!`);
    expect(scrubbed('1'.repeat(30_000))).toContain('[number]');
  });

  it('takes a position only where it is one', () => {
    expect(wantedPosition('42')).toBe(42n);
    for (const header of [undefined, '', '-1', '1e3', '9'.repeat(30), ['1']]) expect(wantedPosition(header)).toBeUndefined();
  });
});

describe('characters that no database holds', () => {
  const request = (body: unknown) => ({ body, query: {}, params: {}, url: '/documents/provider-bills' }) as FastifyRequest;

  it('are refused in what came in whole, and left to the reader of a file that is still coming in', () => {
    const upload: PassThrough & { socket?: { parser: unknown } } = new PassThrough();
    // As over a real connection: the request's socket knows its parser, and that one the request.
    upload.socket = { parser: upload };
    expect(() => refuseNul(request(upload))).not.toThrow();
    expect(() => refuseNul(request({ name: ['a\u0000b'] }))).toThrow();
  });
});
