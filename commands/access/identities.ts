import { createHash, timingSafeEqual } from 'node:crypto';
import type { Caller } from '../kernel/caller.ts';
import { apiKeyCheck, type ApiKeyCheckDeps, type SlowCheck } from './api-key-check.ts';
import { callerOfOperatorKey } from './callers.ts';
import { sessionCheck, type SessionLook } from './session-check.ts';
import type { SessionStore } from './session-store.ts';

export type IdentityDeps = ApiKeyCheckDeps & { readonly sessions: SessionStore; readonly operatorKey: string };

/** Who a credential belongs to; undefined for what is unknown, over or revoked. */
export function createIdentities(deps: IdentityDeps): {
  byKey(key: string, slowly?: SlowCheck): Promise<Caller | undefined>;
  bySession(token: string, options?: SessionLook): Promise<Caller | undefined>;
} {
  if (deps.operatorKey.length < 16) throw new Error('the operator key holds at least 16 characters');
  const byApiKey = apiKeyCheck(deps);
  const bySession = sessionCheck(deps);
  const operatorKey = sha256(deps.operatorKey);
  return {
    byKey: async (key, slowly) => (timingSafeEqual(sha256(key), operatorKey) ? callerOfOperatorKey() : byApiKey(key, slowly)),
    bySession,
  };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest();
