import { accessFolding } from '../../domain/access/access.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Handle } from '../kernel/handle.ts';
import { operatorKeyUser } from './operator-key.ts';
import type { SessionStore, SignInLink } from './session-store.ts';
import { newToken, tokenSha256 } from './token.ts';

/** D-67. */
export const linkMinutes: Readonly<Record<SignInLink['kind'], number>> = { 'sign-in': 15, invitation: 72 * 60 };

export interface LinkDeps {
  readonly handle: Handle;
  readonly sessions: SessionStore;
  readonly clock: Clock;
  readonly publicUrl: string;
}

/**
 * Makes a one-time link for a user and gives its address, or undefined when the user can't sign in.
 * The token is random and derives from nothing: no header, job or id that comes again can bring a spent link back to life.
 * A repeated job makes a new one for the same link, and the newest mail is the one that counts.
 */
export async function makeSignInLink(
  deps: LinkDeps,
  wanted: { readonly linkId: string; readonly kind: SignInLink['kind']; readonly tenantId: string; readonly userId: string; readonly language: 'de' | 'en' },
): Promise<string | undefined> {
  const { linkId, kind, tenantId, userId, language } = wanted;
  const fingerprint = await addressOf(deps, tenantId, userId);
  if (fingerprint === undefined) return undefined;
  const token = newToken();
  const now = deps.clock().getTime();
  await deps.sessions.keepLink({
    linkId,
    tokenSha256: tokenSha256(token),
    kind,
    tenantId,
    userId,
    emailFingerprint: fingerprint,
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + linkMinutes[kind] * 60_000).toISOString(),
  });
  return new URL(`/${language}/sign-in?token=${token}`, deps.publicUrl).href;
}

/** The fingerprint of the address a link is bound to; undefined for a user who is not, or no longer, let in. */
export async function addressOf(deps: { readonly handle: Handle }, tenantId: string, userId: string): Promise<string | undefined> {
  if (tenantId === OPERATOR && userId === operatorKeyUser) return operatorKeyUser;
  const { users } = await deps.handle.state(accessFolding, stream.access(tenantId));
  const user = users.get(userId);
  return user && user.status !== 'revoked' ? user.emailFingerprint : undefined;
}
