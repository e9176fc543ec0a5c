import type { FollowingHandle } from '../../../commands/kernel/handle.ts';
import type { Job, Worker } from '../../../commands/kernel/policy.ts';
import type { Life } from './scheduler.ts';

/** Who asked for the job, and the newest position it knew. */
interface From {
  readonly process: Life;
  readonly seen: bigint;
}
interface Kept {
  readonly job: Job;
  readonly from: From;
  state: 'waiting' | 'active' | 'dead';
  dueAt: number;
  attempts: number;
}

/** After so long the job of a process that died is taken up again. */
const lapseMs = 10_000;
const mostAttempts = 8;

/** A queue as the product's: an id is one job while it is there, and free again when it is done; what was taken by the dead comes back. */
export function jobQueue(clock: () => Date) {
  const kept = new Map<string, Kept>();
  const now = () => clock().getTime();
  const due = (name: string) => [...kept.values()].find((k) => k.job.name === name && k.state === 'waiting' && k.dueAt <= now());

  const add = (job: Job, from: From): void => {
    const key = `${job.name}/${job.id}`;
    if (!kept.has(key)) kept.set(key, { job, from, state: 'waiting', dueAt: now() + (job.delayMs ?? 0), attempts: 0 });
  };
  /** Jobs and their time stand on the disk; a life only works on them. `awake` keeps time going while a job waits for its hour. */
  const workOn = async (
    life: Life,
    log: Pick<FollowingHandle, 'hear'>,
    awake: (ms: number) => void,
    worker: Worker,
    failed: (error: unknown) => void,
  ): Promise<void> => {
    const work = async (entry: Kept): Promise<void> => {
      const { id, tenantId, data, attempts = mostAttempts } = entry.job;
      try {
        await worker.work({ id, tenantId, data, attempt: entry.attempts + 1, lastAttempt: entry.attempts + 1 >= attempts });
        await life.reach(`${worker.name} done`, () => kept.delete(`${worker.name}/${id}`));
      } catch (error) {
        failed(error);
        entry.attempts += 1;
        entry.state = entry.attempts >= attempts ? 'dead' : 'waiting';
        entry.dueAt = now() + 1_000 * 2 ** entry.attempts;
        awake(entry.dueAt - now());
      }
    };
    for (;;) {
      await life.until(() => due(worker.name) !== undefined);
      const entry = due(worker.name);
      if (!entry) continue;
      entry.state = 'active';
      if (entry.from.process !== life) log.hear(entry.from.seen);
      void life.end.then(() => {
        if (entry.state !== 'active') return;
        entry.state = 'waiting';
        entry.dueAt = now() + lapseMs;
        awake(lapseMs);
      });
      void work(entry);
    }
  };
  return {
    add: (job: Job, from: From, awake: (ms: number) => void) => {
      add(job, from);
      if (job.delayMs) awake(job.delayMs);
    },
    workOn,
    left: () => [...kept.values()].map(({ job, state }) => `${job.name} ${state}`),
  };
}
export type JobQueue = ReturnType<typeof jobQueue>;
