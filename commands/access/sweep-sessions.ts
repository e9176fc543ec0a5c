import type { Clock } from '../kernel/clock.ts';
import { absoluteMs } from './session-check.ts';
import type { SessionStore } from './session-store.ts';

/** Links are kept a day beyond their end, so that a job repeated late still knows that its mail has left. */
const linksKeptMs = 86_400_000;

/** Deletes credentials that are over; run now and then. */
export async function sweepSessions(deps: { readonly sessions: SessionStore; readonly clock: Clock }): Promise<void> {
  const now = deps.clock().getTime();
  await deps.sessions.sweep({ linksExpired: new Date(now - linksKeptMs).toISOString(), sessionsBegun: new Date(now - absoluteMs).toISOString() });
}
