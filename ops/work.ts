import { join } from 'node:path';
import { postgresSessions } from '../commands/access/session-store-postgres.ts';
import type { SessionStore } from '../commands/access/session-store.ts';
import { sendMailWorker } from '../commands/access/send-mail.ts';
import { answerHeldMessagesWorker } from '../commands/assistant/answer-held-messages.ts';
import { type CallLLM, createCallLLM, type Served, servedModels } from '../commands/assistant/call-llm.ts';
import { createTurn, type Turn } from '../commands/assistant/create-turn.ts';
import type { LiveReplies } from '../commands/assistant/live-replies.ts';
import type { Provider } from '../commands/assistant/provider.ts';
import { sharedLanes } from '../commands/assistant/shared-lanes.ts';
import { takeTurnWorker } from '../commands/assistant/take-turn.ts';
import type { Channels } from '../commands/channels/channel.ts';
import { probeChannelWorker } from '../commands/channels/probe-channel.ts';
import { sendTestMessageWorker } from '../commands/channels/send-test-message.ts';
import { runInvoicesWorker } from '../commands/invoices/invoice-run.ts';
import { reissueInvoiceWorker } from '../commands/invoices/reissue-worker.ts';
import { sendInvoiceWorker } from '../commands/invoices/send-invoice.ts';
import type { Mailer } from '../commands/kernel/mail.ts';
import { postgresCheckpoints } from '../commands/kernel/policy-checkpoints.ts';
import { type PolicyRunner, policyRunner } from '../commands/kernel/policy-runner.ts';
import type { Worker } from '../commands/kernel/policy.ts';
import { carryOutErasuresWorker } from '../commands/privacy/carry-out-erasures.ts';
import { buildExportWorker } from '../commands/privacy/build-export.ts';
import { folderExportStore } from '../commands/privacy/export-store-folder.ts';
import type { ExportStore } from '../commands/privacy/export-store.ts';
import { sendVisitorLimitAlertWorker } from '../commands/channels/send-visitor-limit-alert.ts';
import { sendBudgetAlertWorker } from '../commands/usage/send-budget-alert.ts';
import { createChannels } from '../channels/registry.ts';
import { findUsersByEmail } from '../projections/access/users.ts';
import { listChannelIds } from '../projections/channels/channels.ts';
import { listConversationIds } from '../projections/conversations/conversations.ts';
import { listHeldConversations, reportsStatuses } from '../projections/conversations/held-conversations.ts';
import type { Core } from './core.ts';
import { erasureDeps } from './erasure.ts';
import { createLiveReplies } from './live-replies.ts';
import { createMailer } from './mail/mailer.ts';
import { policies } from './policies.ts';
import { applicationName } from './postgres/embedded.ts';
import { createProviders } from './providers.ts';
import { bullmqJobs, type JobQueues } from './queues/bullmq-jobs.ts';
import type { Report } from './report.ts';
import { vatCheckWorker } from './vat-checks.ts';

/** What reacts, works and talks to the outer world, built on the core. Built in every role; started only where it belongs. */
export interface Work {
  readonly jobs: JobQueues;
  readonly policies: PolicyRunner;
  readonly workers: readonly Worker[];
  readonly turn: Turn;
  readonly callLLM: CallLLM;
  readonly providers: readonly Provider[];
  readonly served: Served;
  readonly channels: Channels;
  readonly liveReplies: LiveReplies;
  readonly sessions: SessionStore;
  readonly mailer: Mailer;
  readonly exports: ExportStore;
  /** Hears what other processes of the installation say; before anything is served or worked on. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Every queue there is; a policy that names another one fails at once. */
const queues = [
  'take-turn',
  'answer-held-messages',
  'probe-channel',
  'send-test-message',
  'send-mail',
  'send-budget-alert',
  'send-visitor-limit-alert',
  'run-invoices',
  'check-vat-id',
  'reissue-invoice',
  'send-invoice',
  'build-export',
  'carry-out-erasures',
] as const;

export function createWork(core: Core, report: Report): Work {
  const { config, data, databaseUrl, store, vault, handle, clock, readDb, tail } = core;
  const jobs = bullmqJobs({
    postgresUrl: databaseUrl,
    migrated: true,
    redisUrl: config.REDIS_URL,
    names: queues,
    log: handle,
    report: ({ job, id, attempt, final, error }) => report(`job ${job}`, error, { id, attempt, final }),
  });
  const channels = createChannels({ whatsappGraphUrl: config.OCE_WHATSAPP_GRAPH_URL, whatsappGraphVersion: config.OCE_WHATSAPP_GRAPH_VERSION });
  const providers = createProviders(config);
  const callLLM = createCallLLM({ providers });
  const served = servedModels(providers);
  const live = createLiveReplies(core, report);
  // Alone, a process keeps its own order; beside others, the database does.
  const lanes = config.OCE_ROLE === 'all' ? undefined : sharedLanes({ connectionString: databaseUrl });
  const turn = createTurn({
    ...(lanes && { oneAtATime: lanes.oneAtATime, ifFree: lanes.ifFree }),
    handle,
    vault,
    clock,
    callLLM,
    served,
    channels,
    liveReplies: live.replies,
    hearingSince: clock(),
    settings: { evidenceMs: config.OCE_DELIVERY_EVIDENCE_MS },
    reportsStatuses: (tenantId, channelId) => readDb.asTenant(tenantId, (db) => reportsStatuses(db, tenantId, channelId)),
  });
  const sessions = postgresSessions(databaseUrl, { applicationName });
  const mailer = createMailer({ smtpUrl: config.SMTP_URL, from: config.OCE_MAIL_FROM, outboxFolder: join(data.path, 'mail') });
  const exports = folderExportStore({ folder: join(data.path, 'exports'), vault, clock });
  const shown = async (position: bigint): Promise<void> => {
    if (!(await readDb.caughtUp(position, 20_000))) throw new Error('the read models are behind; the job looks again later');
  };
  const workers: readonly Worker[] = [
    takeTurnWorker({ turn, jobs, clock }),
    answerHeldMessagesWorker({
      jobs,
      heldConversations: async ({ tenantId, channelId, position }) => {
        await shown(position);
        return readDb.asTenant(tenantId, (db) => listHeldConversations(db, tenantId, channelId));
      },
    }),
    probeChannelWorker({ handle, vault, channels }),
    sendTestMessageWorker({ handle, vault, channels }),
    sendMailWorker({
      handle,
      sessions,
      clock,
      publicUrl: config.publicUrl,
      mailer,
      findUsers: async (fingerprint) =>
        (await readDb.asOperator((db) => findUsersByEmail(db, fingerprint))).map(({ tenantId, id }) => ({ tenantId, userId: id })),
    }),
    sendVisitorLimitAlertWorker({ handle, mailer, publicUrl: config.publicUrl }),
    sendBudgetAlertWorker({ handle, mailer, publicUrl: config.publicUrl }),
    runInvoicesWorker(core),
    reissueInvoiceWorker(core),
    sendInvoiceWorker({ handle, mailer, invoicing: core.invoicing, publicUrl: config.publicUrl }),
    vatCheckWorker(core),
    carryOutErasuresWorker(erasureDeps(core)),
    buildExportWorker({
      handle,
      store,
      vault,
      types: core.types,
      exports,
      listStreams: async (tenantId, position) => {
        await shown(position);
        return readDb.asTenant(tenantId, async (db) => ({
          conversationIds: await listConversationIds(db, tenantId),
          channelIds: [...(await listChannelIds(db, tenantId))],
        }));
      },
    }),
  ];
  const checkpoints = postgresCheckpoints(databaseUrl, { applicationName });
  return {
    jobs,
    workers,
    turn,
    callLLM,
    providers,
    served,
    channels,
    liveReplies: live.replies,
    sessions,
    mailer,
    exports,
    policies: policyRunner({
      policies,
      tail,
      checkpoints,
      handle,
      jobs,
      report: ({ policy, eventId, error }) => report(`policy ${policy}`, error, eventId ? { eventId } : {}),
    }),
    start: live.start,
    close: async () => {
      await jobs.close();
      await lanes?.close();
      await checkpoints.close();
      await live.close();
      await sessions.close();
      await mailer.close();
    },
  };
}
