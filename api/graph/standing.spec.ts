import { describe, expect, it } from 'vitest';
import { callerOfUser } from '../../commands/access/callers.ts';
import type { Caller } from '../../commands/kernel/caller.ts';
import type { Changed } from '../../projections/kernel/change-feed.ts';
import { Refusal } from '../errors.ts';
import { allow } from './rules.ts';
import { whileAllowed } from './standing.ts';

const anna = (role: 'viewer' | 'billing') => callerOfUser('t', 'anna', role);

/** A stream that is open and silent, and an access feed that a spec writes. */
function house() {
  let now: Caller | undefined = anna('viewer');
  let tell: (() => void) | undefined;
  let wake: () => void = () => undefined;
  const context = {
    caller: now,
    callerNow: async () => now,
    signal: new AbortController().signal,
    deps: {
      onError: () => undefined,
      changes: {
        subscribe: (_: unknown, signal: AbortSignal) =>
          (async function* () {
            while (!signal.aborted) {
              await new Promise<void>((resolve) => {
                tell = resolve;
                signal.addEventListener('abort', () => resolve(), { once: true });
              });
              if (!signal.aborted) yield { type: 'RoleGranted' } as Changed;
            }
          })(),
      },
    } as never,
  };
  const open = async function* ({ signal }: { readonly signal: AbortSignal }) {
    let n = 0;
    for (; !signal.aborted; n += 1) {
      if (n > 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
          signal.addEventListener('abort', () => resolve(), { once: true });
        });
      if (!signal.aborted) yield n;
    }
  };
  const rule = { permission: 'conversations:read' } as const;
  return {
    start: (everyMs?: number) => whileAllowed(context, (standing) => allow(rule, standing), open, everyMs === undefined ? {} : { everyMs }),
    become: (caller: Caller | undefined) => {
      now = caller;
    },
    tell: () => tell?.(),
    wake: () => wake(),
  };
}
const rejected = (code: string) => expect.objectContaining({ rejection: expect.objectContaining({ rejected: code }) });

describe('a subscription', () => {
  it('goes on while its caller may listen', async () => {
    const { start, wake } = house();
    const stream = start();
    expect((await stream.next()).value).toBe(0);
    const next = stream.next();
    await new Promise(setImmediate);
    wake();
    expect((await next).value).toBe(1);
    await stream.return(undefined);
  });
  it('ends at once when a role is lowered, although nothing else happens (US-3.4)', async () => {
    const { start, become, tell } = house();
    const stream = start();
    await stream.next();
    const next = stream.next();
    await new Promise(setImmediate);
    become(anna('billing'));
    tell();
    await expect(next).rejects.toEqual(rejected('Forbidden'));
  });
  it('shows nothing of an event that came before the access change was heard of', async () => {
    const { start, become, wake } = house();
    const stream = start();
    await stream.next();
    const next = stream.next();
    await new Promise(setImmediate);
    become(anna('billing'));
    wake();
    await expect(next).rejects.toBeInstanceOf(Refusal);
  });
  it('ends when the session is over, without any event', async () => {
    const { start, become } = house();
    const stream = start(5);
    await stream.next();
    become(undefined);
    await expect(stream.next()).rejects.toEqual(rejected('Unauthenticated'));
  });
});
