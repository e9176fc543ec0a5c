import { randomUUID } from 'node:crypto';
import { createPostgresBackend, type ConnectionOptions, type JobsOptions, Queue, Worker as BullWorker } from 'bullmq';
import type { DeadJob } from '../../api/deps.ts';
import { correlated, currentCorrelation } from '../../commands/kernel/correlation.ts';
import type { FollowingHandle } from '../../commands/kernel/handle.ts';
import type { Job, Jobs, Worker } from '../../commands/kernel/policy.ts';
import { surviveBrokenConnections } from '../postgres/broken-connections.ts';

export interface JobQueues extends Jobs {
  start(workers: readonly Worker[]): void;
  dead(tenantId?: string): Promise<readonly DeadJob[]>;
  /** Queues a dead job again; undefined when it isn't there (any more). */
  retry(queue: string, id: string): Promise<DeadJob | undefined>;
  health(): Promise<'ok' | 'down'>;
  close(): Promise<void>;
}

// The log is the truth and makes every job again, so a job's own commits need not wait for the disk.
const patient = '-c synchronous_commit=off';
/** The tables are there, made by the owner; the role may work with them and nothing else. */
const asJobs = `${patient} -c role=oce_jobs`;

interface Payload {
  readonly tenantId: string;
  readonly data: Job['data'];
  /** The story that the job belongs to. */
  readonly correlationId?: string;
  /** Who asked for the job, and the newest position of the log it knew: whoever works on it decides on nothing older. */
  readonly from?: { readonly process: string; readonly seen: string };
}

const thisProcess = randomUUID();

// Completed jobs go at once: on Postgres a bounded history costs a third of the speed. Failed ones stay as dead letters.
const defaults: JobsOptions = { removeOnComplete: true, removeOnFail: false, attempts: 8, backoff: { type: 'exponential', delay: 1_000, jitter: 0.3 } };

// A job of a process that died is taken up again after this long. One that a busy process holds too long runs twice, which every job allows for.
const stalls = { lockDuration: 10_000, stalledInterval: 3_000, maxStalledCount: 1_000 };

/** Jobs on BullMQ: on the product's own Postgres, or on Redis when there is one. The log is the outbox, so nothing here is the truth. */
export function bullmqJobs(options: {
  readonly postgresUrl: string;
  readonly redisUrl?: string | undefined;
  /** The tables were made by `migrateJobs`; else whoever connects makes them. */
  readonly migrated?: boolean;
  readonly names: readonly string[];
  readonly log: Pick<FollowingHandle, 'seen' | 'hear'>;
  readonly report: (problem: { readonly job: string; readonly id: string; readonly attempt: number; readonly final: boolean; readonly error: Error }) => void;
}): JobQueues {
  const { report } = options;
  if (!options.redisUrl) surviveBrokenConnections();
  const queues = new Map<string, Queue<Payload>>();
  const workers: BullWorker<Payload>[] = [];
  const backed = (pool: number) =>
    options.redisUrl
      ? { connection: redis(options.redisUrl), extra: [] as const }
      : {
          connection: {
            connectionString: options.postgresUrl,
            migrate: options.migrated !== true,
            max: pool,
            options: options.migrated ? asJobs : patient,
          } as unknown as ConnectionOptions,
          extra: [createPostgresBackend] as const,
        };

  const queue = (name: string): Queue<Payload> => {
    if (!options.names.includes(name)) throw new Error(`no worker takes ${name}`);
    const known = queues.get(name);
    if (known) return known;
    const { connection, extra } = backed(4);
    const made = new (Queue as unknown as new (name: string, options: object, ...backend: readonly unknown[]) => Queue<Payload>)(
      name,
      { connection, prefix: '{oce}', defaultJobOptions: defaults },
      ...(extra.length > 0 ? [extra[0]] : []),
    );
    made.on('error', () => undefined); // Reported by the call that fails.
    queues.set(name, made);
    return made;
  };

  const asDead = (
    name: string,
    job: { id?: string | undefined; data: Payload; attemptsMade: number; failedReason: string; finishedOn?: number | undefined; timestamp: number },
  ): DeadJob => ({
    id: job.id ?? '',
    name,
    tenantId: job.data.tenantId,
    at: new Date(job.finishedOn ?? job.timestamp).toISOString(),
    attempts: job.attemptsMade,
    cause: job.failedReason,
    data: job.data.data,
  });

  return {
    add: async ({ name, id, tenantId, data, delayMs, attempts }) => {
      const correlationId = currentCorrelation();
      await queue(name).add(
        name,
        { tenantId, data, ...(correlationId !== undefined && { correlationId }), from: { process: thisProcess, seen: String(options.log.seen()) } },
        { jobId: id, ...(delayMs !== undefined && { delay: delayMs }), ...(attempts !== undefined && { attempts }) },
      );
    },
    start: (all) => {
      for (const worker of all) {
        const { connection, extra } = backed(Math.min(worker.concurrency, 8) + 2);
        const made = new (BullWorker as unknown as new (
          name: string,
          work: (job: { id?: string; data: Payload; attemptsMade: number; opts: JobsOptions }) => Promise<void>,
          options: object,
          ...backend: readonly unknown[]
        ) => BullWorker<Payload>)(
          worker.name,
          async (job) => {
            const { from } = job.data;
            if (from && from.process !== thisProcess) options.log.hear(BigInt(from.seen));
            await correlated(job.data.correlationId, () =>
              worker.work({
                id: job.id ?? '',
                tenantId: job.data.tenantId,
                data: job.data.data,
                attempt: job.attemptsMade + 1,
                lastAttempt: job.attemptsMade + 1 >= (job.opts.attempts ?? 1),
              }),
            );
          },
          { connection, prefix: '{oce}', concurrency: worker.concurrency, ...stalls },
          ...(extra.length > 0 ? [extra[0]] : []),
        );
        made.on('error', () => undefined);
        made.on('failed', (job, error) =>
          report({ job: worker.name, id: job?.id ?? '', attempt: job?.attemptsMade ?? 0, final: (job?.attemptsMade ?? 0) >= (job?.opts.attempts ?? 1), error }),
        );
        workers.push(made);
      }
    },
    dead: async (tenantId) => {
      const lists = await Promise.all(options.names.map(async (name) => (await queue(name).getFailed(0, 199)).map((job) => asDead(name, job))));
      return lists
        .flat()
        .filter((job) => tenantId === undefined || job.tenantId === tenantId)
        .sort((a, b) => (a.at < b.at ? 1 : -1));
    },
    retry: async (name, id) => {
      if (!options.names.includes(name)) return undefined;
      const job = await queue(name).getJob(id);
      if (!job || !(await job.isFailed())) return undefined;
      const dead = asDead(name, job);
      await job.retry('failed', { resetAttemptsMade: true });
      return dead;
    },
    health: async () => {
      const first = options.names[0];
      if (!first) return 'ok';
      return queue(first)
        .getJobCounts('waiting')
        .then(
          () => 'ok' as const,
          () => 'down' as const,
        );
    },
    close: async () => {
      await Promise.all(workers.map((w) => w.close()));
      await Promise.all([...queues.values()].map((q) => q.close()));
    },
  };
}

function redis(url: string): ConnectionOptions {
  const { hostname, port, username, password, protocol, pathname } = new URL(url);
  return {
    host: hostname,
    port: Number(port || 6379),
    maxRetriesPerRequest: null,
    db: Number(pathname.slice(1) || 0),
    ...(username && { username }),
    ...(password && { password }),
    ...(protocol === 'rediss:' && { tls: {} }),
  };
}
