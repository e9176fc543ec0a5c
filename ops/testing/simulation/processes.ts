import { createCallLLM, servedModels } from '../../../commands/assistant/call-llm.ts';
import { answerHeldMessagesWorker } from '../../../commands/assistant/answer-held-messages.ts';
import { createTurn } from '../../../commands/assistant/create-turn.ts';
import { demoProvider } from '../../../commands/assistant/demo/index.ts';
import { memoryLiveReplies } from '../../../commands/assistant/live-replies-memory.ts';
import type { Provider } from '../../../commands/assistant/provider.ts';
import { takeTurnWorker } from '../../../commands/assistant/take-turn.ts';
import type { Channel } from '../../../commands/channels/channel.ts';
import { probeChannelWorker } from '../../../commands/channels/probe-channel.ts';
import { plainDocuments } from '../../../commands/invoices/documents.examples.ts';
import { runInvoicesWorker } from '../../../commands/invoices/invoice-run.ts';
import type { InvoiceArchive } from '../../../commands/invoices/invoice-archive.ts';
import { createInvoicing } from '../../../commands/invoices/invoicing.ts';
import { reissueInvoiceWorker } from '../../../commands/invoices/reissue-worker.ts';
import { sendInvoiceWorker } from '../../../commands/invoices/send-invoice.ts';
import type { EventStore } from '../../../commands/kernel/event-store.ts';
import { createHandle, type FollowingHandle } from '../../../commands/kernel/handle.ts';
import { logTail } from '../../../commands/kernel/log-tail.ts';
import type { Mailer } from '../../../commands/kernel/mail.ts';
import { policyRunner } from '../../../commands/kernel/policy-runner.ts';
import type { Jobs } from '../../../commands/kernel/policy.ts';
import { carryOutErasuresWorker } from '../../../commands/privacy/carry-out-erasures.ts';
import { sendVisitorLimitAlertWorker } from '../../../commands/channels/send-visitor-limit-alert.ts';
import { sendBudgetAlertWorker } from '../../../commands/usage/send-budget-alert.ts';
import { createVault, type OpenVault } from '../../../commands/vault/vault.ts';
import { eventTypes } from '../../../domain/catalogue.ts';
import { projections } from '../../../projections/catalogue.ts';
import { policies } from '../../policies.ts';
import { checkpointsOf, type Disk, logOf, vaultOf } from './disk.ts';
import { followWith } from './read-tables.ts';
import type { Life, Scheduler } from './scheduler.ts';
import { growWith } from './trail.ts';

const publicUrl = 'https://portal.example';

export interface WriteSide {
  readonly life: Life;
  readonly store: EventStore;
  readonly vault: OpenVault;
  readonly handle: FollowingHandle;
}

/** What every process has: its own hot states and keys over the one log and shelf. */
export function writeSide(life: Life, disk: Disk, { clock }: Pick<Scheduler, 'clock'>): WriteSide {
  const store = logOf(life, disk);
  const vault = vaultOf(life, disk, clock);
  return { life, store, vault, handle: createHandle({ store, vault, types: eventTypes, clock }) };
}

/** A process that looks at what is there, and that nothing can happen to. */
export function onlooker(disk: Disk, { clock }: Pick<Scheduler, 'clock'>): Omit<WriteSide, 'life'> {
  const { log: store, shelf, master, roots } = disk;
  const vault = createVault({ master, shelf, roots, clock });
  return { store, vault, handle: createHandle({ store, vault, types: eventTypes, clock }) };
}

/** Policies, jobs, read models and trail, as the worker role runs them, over ports where it can die. */
export function startWorker(side: WriteSide, disk: Disk, scheduler: Scheduler, outside: Life, channel: Channel, report: (error: unknown) => void): void {
  const { life, store, vault, handle } = side;
  const { clock } = scheduler;
  const awake = (ms: number) => void outside.pause(ms);
  const jobs: Jobs = { add: (job) => life.reach(`add ${job.name}`, () => disk.jobs.add(job, { process: life, seen: handle.seen() }, awake)) };
  const tail = logTail(store, { see: handle.see });
  const news = (after: bigint) => store.changed(after, new AbortController().signal);

  const demo = demoProvider();
  const provider: Provider = {
    ...demo,
    async *stream(request) {
      await life.reach('call the model', () => undefined);
      const response = yield* demo.stream(request);
      await life.reach('the model has answered', () => undefined);
      return response;
    },
  };
  const turn = createTurn({
    handle,
    vault,
    clock,
    callLLM: createCallLLM({ providers: [provider], sleep: (ms) => life.pause(ms), random: scheduler.random.next }),
    served: servedModels([provider]),
    channels: new Map([[channel.type, channel]]),
    liveReplies: memoryLiveReplies(),
    reportsStatuses: async () => true,
    hearingSince: clock(),
    // A reply whose sending is cut off is tried for as long as it takes: the end must be the undisturbed one.
    settings: { unknownAttempts: 1_000 },
  });
  const archive: InvoiceArchive = {
    keep: (...kept) => life.reach('archive files', () => disk.archive.keep(...kept)),
    read: (...asked) => life.reach('read a file', () => disk.archive.read(...asked)),
  };
  const invoicing = createInvoicing({ handle, store, vault, types: eventTypes, clock, documents: plainDocuments(), archive });
  const mailer: Mailer = { send: ({ id }) => life.reach('send mail', async () => void disk.mails.push(id)), close: async () => undefined };
  const workers = [
    takeTurnWorker({ turn, jobs, clock }),
    answerHeldMessagesWorker({ jobs, heldConversations: async () => [] }),
    probeChannelWorker({ handle, vault, channels: new Map([[channel.type, channel]]) }),
    runInvoicesWorker({ handle, invoicing }),
    reissueInvoiceWorker({ invoicing }),
    sendInvoiceWorker({ handle, mailer, invoicing, publicUrl }),
    sendVisitorLimitAlertWorker({ handle, mailer, publicUrl }),
    sendBudgetAlertWorker({ handle, mailer, publicUrl }),
    carryOutErasuresWorker({ handle, vault, clock, sweeps: [] }),
  ];

  policyRunner({
    policies,
    tail,
    checkpoints: checkpointsOf(life, disk),
    handle,
    jobs,
    report: ({ error }) => report(error),
    pause: (ms) => life.pause(ms),
  }).start();
  for (const worker of workers) void disk.jobs.workOn(life, handle, awake, worker, report);
  for (const projection of projections) void followWith(life, projection, tail, disk.tables, news);
  void growWith(life, tail, disk.trail, news);
}
