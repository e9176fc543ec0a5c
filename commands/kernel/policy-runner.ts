import { setTimeout as sleep } from 'node:timers/promises';
import { system } from './caller.ts';
import { correlated } from './correlation.ts';
import type { RecordedEvent } from './event-store.ts';
import type { Handle } from './handle.ts';
import type { LogTail } from './log-tail.ts';
import type { PolicyCheckpoints } from './policy-checkpoints.ts';
import type { Jobs, Policy, Reaction } from './policy.ts';
import { uuid5 } from './uuid.ts';

export interface PolicyRunner {
  start(): void;
  stop(): Promise<void>;
  /** Positions of the policies, for the lag metric. */
  positions(): ReadonlyMap<string, bigint>;
  /** Runs every policy once up to the head, without staying: for tests and the command line. */
  drain(): Promise<void>;
}

/** Follows the log for each policy from its checkpoint. Events of one stream are reacted to in order, streams side by side. */
export function policyRunner(deps: {
  readonly policies: readonly Policy[];
  readonly tail: LogTail;
  readonly checkpoints: PolicyCheckpoints;
  readonly handle: Handle;
  readonly jobs: Jobs;
  readonly report: (problem: { readonly policy: string; readonly eventId?: string; readonly error: unknown }) => void;
  /** Waits before a further try; ends early with the signal. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}): PolicyRunner {
  const { policies, tail, checkpoints, handle, jobs, report } = deps;
  const pause = deps.pause ?? ((ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined));
  const stopping = new AbortController();
  const positions = new Map<string, bigint>();
  let running: Promise<unknown> = Promise.resolve();

  const react = async (policy: Policy, event: RecordedEvent): Promise<void> => {
    const reaction: Reaction = {
      handle,
      jobs,
      envelope: (name, { tenantId = event.meta.tenantId } = {}) => ({
        commandId: uuid5(event.id, policy.name, name),
        caller: system(tenantId, policy.name),
        tenantId,
        correlationId: event.meta.$correlationId,
        causationId: event.id,
        ...(event.meta.demo && { demo: true, at: new Date(event.meta.at) }),
      }),
    };
    const { id: eventId, meta, streamId, position } = event;
    await correlated(meta.$correlationId, () => policy.react({ payload: event.data as never, meta, eventId, streamId, position }, reaction));
  };

  const reactToAll = async (policy: Policy, events: readonly RecordedEvent[]): Promise<void> => {
    const streams = new Map<string, RecordedEvent[]>();
    for (const event of events) if (event.type === policy.on) streams.set(event.streamId, [...(streams.get(event.streamId) ?? []), event]);
    await Promise.all(
      [...streams.values()].map(async (ofStream) => {
        for (const event of ofStream) {
          // A reaction that fails is tried again for ever, loudly: skipping it would lose what the event calls for.
          for (let wait = 250; ; wait = Math.min(wait * 2, 30_000)) {
            if (stopping.signal.aborted) throw new Stopped();
            try {
              await react(policy, event);
              break;
            } catch (error) {
              report({ policy: policy.name, eventId: event.id, error });
              await pause(wait, stopping.signal);
            }
          }
        }
      }),
    );
  };

  const step = async (policy: Policy): Promise<boolean> => {
    const from = positions.get(policy.name) ?? (await checkpoints.load(policy.name));
    const page = await tail.readAll(from);
    const last = page.at(-1);
    positions.set(policy.name, last?.position ?? from);
    if (!last) return false;
    await reactToAll(policy, page);
    // Pages without anything for this policy need no write; after a crash they are read again and ignored again.
    if (page.some((e) => e.type === policy.on)) await checkpoints.save(policy.name, last.position);
    return true;
  };

  const follow = async (policy: Policy): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        if (!(await checkpoints.lease(policy.name))) {
          await pause(1_000, stopping.signal);
          continue;
        }
        if (!(await step(policy))) await tail.changed(positions.get(policy.name) ?? 0n, stopping.signal);
      } catch (error) {
        if (error instanceof Stopped) return;
        positions.delete(policy.name);
        report({ policy: policy.name, error });
        await pause(1_000, stopping.signal);
      }
    }
  };

  return {
    start: () => {
      running = Promise.all(policies.map(follow));
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
    positions: () => positions,
    drain: async () => {
      // A reaction appends too, so the head is looked at again until no policy is behind it.
      for (let behind = true; behind;) {
        const head = await tail.head();
        for (const policy of policies)
          while ((await step(policy)) || (positions.get(policy.name) ?? 0n) < head) {
            /* until the head */
          }
        behind = (await tail.head()) > head;
      }
    },
  };
}

class Stopped extends Error {}
