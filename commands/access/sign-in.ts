import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Handle, Refused } from '../kernel/handle.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { callerForOwnAccess } from './callers.ts';
import { operatorKeyUser } from './operator-key.ts';
import { recordSignIn } from './record-sign-in.ts';
import type { SessionStore } from './session-store.ts';
import { addressOf } from './sign-in-link.ts';
import { newToken, tokenSha256 } from './token.ts';

export interface SignedIn {
  readonly ok: true;
  /** For the session cookie; kept nowhere else. */
  readonly sessionToken: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly position: bigint;
}

/** One code for a link that is unknown, used, too old or no longer its user's: the difference helps only a guesser. */
export type SignInCode = 'SignInLinkInvalid';
export const signInRejections: readonly SignInCode[] = ['SignInLinkInvalid'];

/** Exchanges the token of a link for a session; the first time, that accepts the invitation. */
export async function signIn(
  deps: { readonly handle: Handle; readonly sessions: SessionStore; readonly clock: Clock },
  token: string,
): Promise<SignedIn | Refused<SignInCode>> {
  const { handle, sessions, clock } = deps;
  const now = clock().toISOString();
  const link = await sessions.takeLink(tokenSha256(token), now);
  if (!link || (await addressOf(deps, link.tenantId, link.userId)) !== link.emailFingerprint) return invalid;

  const { tenantId, userId, linkId } = link;
  const caller = callerForOwnAccess(tenantId, userId);
  const byKey = tenantId === OPERATOR && userId === operatorKeyUser;
  if (!byKey) {
    const accepted = await handle(acceptInvitation, { userId }, { commandId: uuid5(linkId, 'accept'), caller });
    if (!accepted.ok) return invalid;
  }
  const recorded = await handle(recordSignIn, { userId, method: byKey ? 'operator-key' : 'magic-link' }, { commandId: uuid5(linkId, 'sign-in'), caller });
  if (!recorded.ok) return invalid;

  const sessionToken = newToken();
  await sessions.open({ tokenSha256: tokenSha256(sessionToken), tenantId, userId, createdAt: now, lastSeenAt: now });
  return { ok: true, sessionToken, tenantId, userId, position: recorded.position };
}

const invalid: Refused<SignInCode> = { ok: false, rejection: reject('SignInLinkInvalid') };
