import { ErrorType, isCommandError } from '@eventstore/db-client';
import { setTimeout as sleep } from 'node:timers/promises';

/** What passes by itself. An append may be repeated after any of these: the same ids at the same revision have one effect. */
const passing: ReadonlySet<ErrorType> = new Set([ErrorType.UNAVAILABLE, ErrorType.CANCELLED, ErrorType.DEADLINE_EXCEEDED, ErrorType.NOT_LEADER]);

/** The client's own words when it has no node to talk to; nothing reached the wire. They come as plain errors. */
const noNode = /^(Failed to discover after|Channel has been shut down)/;

/** The server gave no answer, or none that decides; whether it did the work is unknown. */
export class NoAnswer extends Error {
  constructor(what: string) {
    super(`EventStoreDB: ${what}`);
    this.name = 'NoAnswer';
  }
}

/** What the server or the client says went wrong, when it is one of the client's errors. */
export function errorType(error: unknown): ErrorType | undefined {
  return error instanceof Error && isCommandError(error) ? error.type : undefined;
}

export function willPass(error: unknown): boolean {
  const type = errorType(error);
  if (type !== undefined) return passing.has(type);
  return error instanceof NoAnswer || (error instanceof Error && noNode.test(error.message));
}

/** Tries until it works, another error comes, or the patience is over. */
export async function patiently<T>(patienceMs: number, work: () => Promise<T>, closed: AbortSignal): Promise<T> {
  const until = performance.now() + patienceMs;
  for (let wait = 20; ; wait = Math.min(wait * 2, 1_000)) {
    try {
      return await work();
    } catch (error) {
      if (!willPass(error) || closed.aborted || performance.now() + wait > until) throw error;
      await sleep(wait * (0.5 + Math.random()), undefined, { signal: closed }).catch(() => undefined);
    }
  }
}
