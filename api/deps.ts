import type { Caller } from '../commands/kernel/caller.ts';
import type { Clock } from '../commands/kernel/clock.ts';
import type { EventStore } from '../commands/kernel/event-store.ts';
import type { Handle } from '../commands/kernel/handle.ts';
import type { Jobs } from '../commands/kernel/policy.ts';
import type { Vault } from '../commands/kernel/vault.ts';
import type { ReadDb } from '../projections/kernel/read-db.ts';
import type { Identities } from './auth/identify.ts';
import type { Probes } from './http/health.ts';
import type { RateLimiter } from './http/rate-limit.ts';
import type { Metrics } from './metrics.ts';

/** One applied event, as a hint for subscriptions: what happened, for whom, and on which stream. Never its content. */
export interface Changed { readonly type: string; readonly tenantId: string; readonly streamId: string; readonly position: bigint }

/** Tells what the read models have just applied. Without a tenant: of all tenants. */
export interface Changes {
  subscribe(filter: { readonly tenantId?: string; readonly types: readonly string[] }, signal: AbortSignal): AsyncIterable<Changed>;
}

/** All that the edge needs of the rest; the composition root hands it over. */
export interface ApiDeps {
  readonly handle: Handle;
  readonly store: EventStore;
  readonly readDb: ReadDb;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly jobs: Jobs;
  readonly identities: Identities;
  readonly changes: Changes;
  readonly probes: Probes;
  readonly rateLimiter: RateLimiter;
  readonly metrics: Metrics;
  readonly config: ApiConfig;
}

export interface ApiConfig {
  /** Where people reach us, e.g. `https://portal.example.de`; decides on secure cookies and is printed in snippets. */
  readonly publicUrl: string;
  readonly logLevel: string;
  /** Behind a proxy that sets X-Forwarded-For. */
  readonly trustProxy: boolean;
}

export function servedByHttps(config: ApiConfig): boolean {
  return config.publicUrl.startsWith('https://');
}

export type { Caller };
