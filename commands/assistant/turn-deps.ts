import type { Channels } from '../channels/channel.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Handle } from '../kernel/handle.ts';
import type { Vault } from '../kernel/vault.ts';
import type { CallLLM, Served } from './call-llm.ts';
import type { LiveReplies } from './live-replies.ts';

export interface TurnDeps {
  readonly handle: Handle;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly callLLM: CallLLM;
  /** `servedModels(providers)`. */
  readonly served: Served;
  readonly channels: Channels;
  readonly liveReplies: LiveReplies;
  /** True when the vendor has ever reported a status on this connection, so that its silence about a reply is evidence. */
  readonly reportsStatuses: (tenantId: string, channelId: string) => Promise<boolean>;
  /**
   * Runs one conversation's work at a time. Lanes in this process by default; several worker processes need a lock they share,
   * or two of them may ask the model about one message (it is still recorded, charged and sent once).
   */
  readonly oneAtATime?: <T>(conversation: string, work: () => Promise<T>) => Promise<T>;
  /** The same without waiting: `otherwise`, where another process is at the conversation. */
  readonly ifFree?: <T>(conversation: string, work: () => Promise<T>, otherwise: T) => Promise<T>;
  /** Since when this installation can hear vendors again; what they said before that comes again later. Default: always. */
  readonly hearingSince?: Date;
  readonly settings?: Partial<TurnSettings>;
}

export interface TurnSettings {
  /** How long to wait for a vendor's word on a reply whose sending was cut off. */
  readonly evidenceMs: number;
  /** The same at most: a vendor that found nobody tries again after ever longer gaps. */
  readonly longestEvidenceMs: number;
  /** What of the conversation goes along with a message, at most. */
  readonly historyTokens: number;
  readonly maxOutputTokens: number;
  /** Hand-overs of one reply whose outcome stays unknown. */
  readonly unknownAttempts: number;
}

export const defaultTurnSettings: TurnSettings = {
  evidenceMs: 30_000,
  longestEvidenceMs: 300_000,
  historyTokens: 6_000,
  maxOutputTokens: 1_024,
  unknownAttempts: 3,
};

export function settingsOf(deps: Pick<TurnDeps, 'settings'>): TurnSettings {
  return { ...defaultTurnSettings, ...deps.settings };
}
