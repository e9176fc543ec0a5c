import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SessionStore } from '../commands/access/session-store.ts';
import type { Served } from '../commands/assistant/call-llm.ts';
import type { Direct, DirectRequest } from '../commands/assistant/direct.ts';
import type { LiveReplies } from '../commands/assistant/live-replies.ts';
import type { Preview, PreviewRequest } from '../commands/assistant/preview.ts';
import type { Trees } from '../commands/audit/trees.ts';
import type { Channels } from '../commands/channels/channel.ts';
import type { Invoicing } from '../commands/invoices/invoicing.ts';
import type { Clock } from '../commands/kernel/clock.ts';
import type { Handle } from '../commands/kernel/handle.ts';
import type { Job, Jobs } from '../commands/kernel/policy.ts';
import type { Vault } from '../commands/kernel/vault.ts';
import type { Limits } from '../commands/limits/limits.ts';
import type { Replay } from '../commands/replay/replay.ts';
import type { DatevSettings } from '../domain/ledger/datev/settings.ts';
import type { ChangeFeed } from '../projections/kernel/change-feed.ts';
import type { ReadDb } from '../projections/kernel/read-db.ts';
import type { Identities } from './auth/identify.ts';
import type { Probes } from './http/health.ts';
import type { Metrics } from './metrics.ts';

/** A job that gave up. */
export interface DeadJob {
  readonly id: string;
  readonly name: string;
  readonly tenantId: string;
  readonly at: string;
  readonly attempts: number;
  readonly cause: string;
  readonly data: Job['data'];
}

/** All that the edge needs of the rest; the composition root hands it over. */
export interface ApiDeps {
  readonly handle: Handle;
  /** The log's newest position, for writes whose own is not known. */
  readonly head: () => Promise<bigint>;
  readonly readDb: ReadDb;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly jobs: Jobs;
  readonly sessions: SessionStore;
  readonly identities: Identities;
  readonly changes: Pick<ChangeFeed, 'subscribe'>;
  readonly channels: Channels;
  readonly liveReplies: LiveReplies;
  readonly turn: Turn;
  /** The catalogue models that some provider answers. */
  readonly served: Served;
  readonly deadLetters: {
    readonly dead: (tenantId?: string) => Promise<readonly DeadJob[]>;
    readonly retry: (queue: string, id: string) => Promise<DeadJob | undefined>;
  };
  /** Events that the slowest read model has not applied yet. */
  readonly projectionLag: () => Promise<number>;
  readonly documents: Documents;
  readonly replay: Replay;
  readonly trail: Pick<Trees, 'page' | 'checkpoint' | 'identity'>;
  readonly invoicing: Invoicing;
  readonly datevSettings: DatevSettings;
  readonly probes: Probes;
  readonly limits: Limits;
  readonly metrics: Metrics;
  /** The web chat on the page at /demo, when nobody names another. */
  readonly demoWebchat?: { readonly tenantId: string; readonly channelId: string };
  /** For what goes wrong after the answer has left. */
  readonly onError: (error: unknown, what: string) => void;
  /** Serves the portal's pages; without it the edge has only data to offer. */
  readonly portal?: PortalHandler;
  readonly config: ApiConfig;
}

export type PortalHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface Turn {
  readonly answerDirect: (request: DirectRequest) => Promise<Direct>;
  readonly preview: (request: PreviewRequest) => Promise<Preview>;
}

export interface Documents {
  /** The signed certificate of an erasure; undefined while it has not been carried out. */
  readonly erasureCertificate: (tenantId: string, erasureId: string) => Promise<object | undefined>;
  /** The finished copy of a tenant's data; undefined when it is not there (any more). */
  readonly exportFile: (tenantId: string, exportId: string) => Promise<Uint8Array | undefined>;
}

export interface ApiConfig {
  /** Where people reach us, e.g. `https://portal.example.de`; decides on secure cookies and is printed in snippets. */
  readonly publicUrl: string;
  /** The mailbox behind the operator's key. */
  readonly operatorEmail: string;
  readonly logLevel: string;
  /** The proxies in front, as their number or their networks: only what they wrote into X-Forwarded-For is believed. */
  readonly trustedProxies: number | readonly string[];
}

export function servedByHttps(config: ApiConfig): boolean {
  return config.publicUrl.startsWith('https://');
}
