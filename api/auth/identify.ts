import type { Caller } from '../../commands/kernel/caller.ts';
import type { SlowCheck } from '../../commands/access/api-key-check.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { readCookie, sessionCookieName } from './cookies.ts';

/** Who a credential belongs to. Each look-up compares in constant time and gives undefined for what it doesn't know. */
export interface Identities {
  byKey(key: string, slowly?: SlowCheck): Promise<Caller | undefined>;
  bySession(token: string, options?: { readonly quiet?: boolean }): Promise<Caller | undefined>;
}

export interface Visitor {
  readonly caller: Caller | undefined;
  readonly via: 'key' | 'session' | 'nothing';
  /** The session's token, for signing out. */
  readonly sessionToken?: string;
  /** True when a credential was sent and is not known. */
  readonly failed: boolean;
}

/** A bearer key goes before a cookie: a script that sends both means the key. */
export async function identify(
  headers: { readonly authorization?: string | undefined; readonly cookie?: string | undefined },
  identities: Identities,
  https: boolean,
  { quiet = false, slowly }: { readonly quiet?: boolean; readonly slowly?: SlowCheck } = {},
): Promise<Visitor> {
  const { authorization } = headers;
  if (authorization !== undefined) {
    const key = /^Bearer +([\x21-\x7e]{1,512}) *$/i.exec(authorization)?.[1];
    const caller = key === undefined ? undefined : await identities.byKey(key, slowly);
    return { caller, via: 'key', failed: caller === undefined };
  }
  const token = readCookie(headers.cookie, sessionCookieName(https));
  if (token === undefined || token === '') return { caller: undefined, via: 'nothing', failed: false };
  const caller = token.length > 512 ? undefined : await identities.bySession(token, { quiet });
  return { caller, via: 'session', sessionToken: token, failed: caller === undefined };
}

/** A page that follows changes or reads itself anew, without anybody at it (D-67). */
export function isBackground(headers: Readonly<Record<string, unknown>>): boolean {
  return headers['x-oce-background'] === '1' || String(headers['accept'] ?? '').includes('text/event-stream');
}

export function isOperator(caller: Caller): boolean {
  return caller.tenantId === OPERATOR;
}
