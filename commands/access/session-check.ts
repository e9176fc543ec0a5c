import { accessFolding } from '../../domain/access/access.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Handle } from '../kernel/handle.ts';
import { callerOfOperatorKey, callerOfUser } from './callers.ts';
import { operatorKeyUser } from './operator-key.ts';
import type { SessionStore } from './session-store.ts';
import { tokenSha256 } from './token.ts';

/** D-67: a session ends after an hour without a request, and after twelve hours in any case. */
export const idleMs = 60 * 60_000;
export const absoluteMs = 12 * 60 * 60_000;

/** The time of the last request is kept to the minute; a write per request would buy nothing. */
const touchEveryMs = 60_000;

export interface SessionLook {
  /** Nobody is acting: an open page follows changes or reads itself anew. That keeps no session awake. */
  readonly quiet?: boolean;
}

/** Finds the caller behind a session; role and revocation are read from the stream with every request. */
export function sessionCheck(deps: {
  readonly handle: Handle;
  readonly sessions: SessionStore;
  readonly clock: Clock;
}): (token: string, options?: SessionLook) => Promise<Caller | undefined> {
  const { handle, sessions, clock } = deps;
  return async (token, { quiet = false } = {}) => {
    const hash = tokenSha256(token);
    const session = await sessions.find(hash);
    if (!session) return undefined;
    const now = clock();
    const idle = now.getTime() - Date.parse(session.lastSeenAt);
    if (idle >= idleMs || now.getTime() - Date.parse(session.createdAt) >= absoluteMs) {
      await sessions.end(hash);
      return undefined;
    }
    const { tenantId, userId } = session;
    if (idle >= touchEveryMs && !quiet) await sessions.touch(hash, now.toISOString());
    if (tenantId === OPERATOR && userId === operatorKeyUser) return callerOfOperatorKey();
    const user = (await handle.state(accessFolding, stream.access(tenantId))).users.get(userId);
    return user?.status === 'active' ? callerOfUser(tenantId, userId, user.role) : undefined;
  };
}
