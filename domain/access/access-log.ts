import type { Evolve, Folding } from '../kernel/decider.ts';
import type { Actor } from '../kernel/metadata.ts';
import type { Instant } from '../kernel/time.ts';
import type { AccessLogEvent, Aspect } from './events.ts';

/** Looking at the same thing again within this time is one look: an open page reads itself anew all the time. */
export const oneLookMs = 15 * 60_000;

/** What was looked at lately, by whom: all that a decision about the log needs of it, however long the month gets. */
export interface AccessLog {
  /** The instant of the last look that was written down, oldest first. */
  readonly looks: ReadonlyMap<string, Instant>;
}

export function isNoted(log: AccessLog, actor: Actor, what: Aspect, subject: string, now: Instant): boolean {
  const last = log.looks.get(lookKey(actor, what, subject));
  return last !== undefined && Date.parse(now) - Date.parse(last) < oneLookMs;
}

const lookKey = (actor: Actor, what: Aspect, subject: string) => `${actor.kind}:${actor.id} ${what} ${subject}`;

const evolve: Evolve<AccessLog, AccessLogEvent> = {
  SignInSucceeded: (log) => log,
  SignedOut: (log) => log,
  SessionsEnded: (log) => log,
  DataViewed: (log, { what, subject }, { actor, at }) => {
    const looks = new Map(log.looks);
    const key = lookKey(actor, what, subject);
    looks.delete(key);
    looks.set(key, at);
    for (const [other, since] of looks) {
      if (Date.parse(at) - Date.parse(since) < oneLookMs) break;
      looks.delete(other);
    }
    return { looks };
  },
};

export const accessLogFolding: Folding<AccessLog, AccessLogEvent> = { name: 'access-log', initial: { looks: new Map() }, evolve };
