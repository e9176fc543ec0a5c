import type { Aspect } from '../../domain/access/events.ts';
import type { Caller } from '../../commands/kernel/caller.ts';
import type { TokenTotals } from '../../projections/usage/token-usage.ts';
import type { ApiDeps } from '../deps.ts';
import type { Locale } from '../locale.ts';

/** Look-ups that nested fields share, one per request, so that a list page stays within three statements. */
export interface Loaders {
  readonly tokensToday: (tenantId: string) => Promise<TokenTotals>;
  readonly tokensThisMonth: (tenantId: string) => Promise<TokenTotals>;
}

/** What every resolver may know of the request at hand. */
export interface Context {
  readonly deps: ApiDeps;
  readonly caller: Caller | undefined;
  readonly locale: Locale;
  readonly loaders: Loaders;
  readonly requestId: string;
  readonly ip: string;
  readonly sessionToken: string | undefined;
  /** Aborts when the client is gone. */
  readonly signal: AbortSignal;
  /** Looks again who the credential belongs to: a subscription outlives a revocation otherwise. */
  readonly callerNow: () => Promise<Caller | undefined>;
  /** What a root field of reading looks at, when the operator asks: `tenantOf` writes it down. */
  readonly reading?: { readonly what: Aspect; readonly field: string };
  readonly setCookie: (cookie: string) => void;
}
