import { accessFolding } from '../../domain/access/access.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Handle, Refused } from '../kernel/handle.ts';
import { operatorKeyUser } from './operator-key.ts';
import type { SessionStore } from './session-store.ts';
import type { SignInCode } from './sign-in.ts';
import { addressOf } from './sign-in-link.ts';
import { tokenSha256 } from './token.ts';

/**
 * Whose account a link opens. Programs that open every link of a mail get here and no further, and who was sent a stranger's
 * link reads a stranger's name before anything happens.
 */
export async function readSignInLink(
  deps: { readonly handle: Handle; readonly sessions: SessionStore; readonly clock: Clock },
  token: string,
  operatorEmail: string,
): Promise<{ readonly ok: true; readonly email: string; readonly companyName: string } | Refused<SignInCode>> {
  const { handle, sessions, clock } = deps;
  const link = await sessions.peekLink(tokenSha256(token), clock().toISOString());
  if (!link || (await addressOf(deps, link.tenantId, link.userId)) !== link.emailFingerprint) return { ok: false, rejection: reject('SignInLinkInvalid') };
  const { tenantId, userId } = link;
  const email =
    tenantId === OPERATOR && userId === operatorKeyUser
      ? operatorEmail
      : ((await handle.state(accessFolding, stream.access(tenantId))).users.get(userId)?.email ?? '');
  const companyName = tenantId === OPERATOR ? 'NextGen IT Solutions GmbH' : (await handle.state(tenantFolding, stream.tenant(tenantId))).companyName;
  return { ok: true, email, companyName };
}
