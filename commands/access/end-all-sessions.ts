import { OPERATOR } from '../../domain/kernel/metadata.ts';
import type { Envelope, Handle, Outcome } from '../kernel/handle.ts';
import { endSessions } from './end-sessions.ts';
import type { SessionStore } from './session-store.ts';

/**
 * Deletes the sessions and voids the sign-in links of a user, then writes it down: whoever reads the event finds nothing open.
 * Whether the caller may is decided first; a repeat deletes what came since, which nobody minds.
 */
export async function endAllSessions(
  deps: { readonly handle: Handle; readonly sessions: SessionStore },
  userId: string,
  envelope: Envelope,
): Promise<Outcome<(typeof endSessions)['rejections'][number]>> {
  const tenantId = envelope.tenantId ?? envelope.caller.tenantId;
  const mayAct = envelope.caller.permissions.has(endSessions.permission) && (tenantId === envelope.caller.tenantId || envelope.caller.tenantId === OPERATOR);
  if (mayAct) await deps.sessions.endAll(tenantId, userId);
  return deps.handle(endSessions, { userId }, envelope);
}
