import { randomUUID } from 'node:crypto';
import type { Handle } from '../kernel/handle.ts';
import { callerForOwnAccess } from './callers.ts';
import type { SessionStore } from './session-store.ts';
import { signOut } from './sign-out.ts';
import { tokenSha256 } from './token.ts';

/** Ends the session of a token and writes it down; an unknown one is over already. */
export async function endSession(deps: { readonly handle: Handle; readonly sessions: SessionStore }, sessionToken: string): Promise<void> {
  const hash = tokenSha256(sessionToken);
  const session = await deps.sessions.find(hash);
  if (!session) return;
  await deps.sessions.end(hash);
  await deps.handle(signOut, { userId: session.userId }, { commandId: randomUUID(), caller: callerForOwnAccess(session.tenantId, session.userId) });
}
