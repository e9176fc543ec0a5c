import type { Evolve, Folding } from '../kernel/decider.ts';
import { businessDate, type BusinessDate } from '../kernel/time.ts';
import type { ChannelEvent, ChannelType } from './events.ts';
import { defaultVisitorLimits, type VisitorLimits } from './visitor-limits.ts';

/** A test message on its way; forgotten once its outcome is known. */
export interface TestMessage {
  readonly to: string;
  readonly text: string;
}

/** What people see: one word per connection. */
export type ChannelStatus = 'pending' | 'live' | 'paused' | 'error';

export type Channel =
  | { readonly status: 'absent' }
  | {
      readonly status: ChannelStatus;
      readonly channelId: string;
      readonly type: ChannelType;
      readonly name: string;
      readonly accountId: string;
      readonly allowedOrigins: readonly string[];
      /** The vendor reached our webhook at least once. WebChat and API have no vendor to wait for. */
      readonly verified: boolean;
      readonly paused: boolean;
      readonly cause?: string;
      readonly tests: Readonly<Record<string, TestMessage>>;
      readonly visitorLimits: VisitorLimits;
      /** The day on which the tenant was told of a limit last. */
      readonly limitReachedOn?: BusinessDate;
    };
export type ConnectedChannel = Exclude<Channel, { status: 'absent' }>;

const evolve: Evolve<Channel, ChannelEvent> = {
  ChannelConnected: (_, { channelId, type, name, accountId, allowedOrigins }) =>
    settled({
      status: 'pending',
      channelId,
      type,
      name,
      accountId,
      allowedOrigins: allowedOrigins ?? [],
      verified: type !== 'whatsapp',
      paused: false,
      tests: {},
      visitorLimits: defaultVisitorLimits,
    }),
  ChannelVerified: (state) => change(state, (c) => ({ ...c, verified: true })),
  ChannelPaused: (state) => change(state, (c) => ({ ...c, paused: true })),
  ChannelResumed: (state) => change(state, (c) => ({ ...c, paused: false })),
  ChannelFailed: (state, { cause }) => change(state, (c) => ({ ...c, cause })),
  ChannelRecovered: (state) => change(state, ({ cause: _cause, ...c }) => c),
  ChannelSecretRotated: (state) => state,
  VisitorLimitsChosen: (state, { channelId: _channel, ...visitorLimits }) => change(state, (c) => ({ ...c, visitorLimits })),
  VisitorLimitReached: (state, _, { at }) => change(state, (c) => ({ ...c, limitReachedOn: businessDate(at) })),
  TestMessageRequested: (state, { testId, to, text }) => change(state, (c) => ({ ...c, tests: { ...c.tests, [testId]: { to, text } } })),
  TestMessageSent: (state, { testId }) => change(state, (c) => ({ ...c, tests: without(c.tests, testId) })),
  TestMessageFailed: (state, { testId }) => change(state, (c) => ({ ...c, tests: without(c.tests, testId) })),
};

export const channelFolding: Folding<Channel, ChannelEvent> = { name: 'channel', initial: { status: 'absent' }, evolve };

/**
 * True when replies may leave. A connection the vendor has not verified yet answers all the same: whoever
 * writes on it proves that it works. Paused and refused connections keep what comes in for later.
 */
export function mayAnswer(channel: Channel): boolean {
  return channel.status === 'live' || channel.status === 'pending';
}

function change(state: Channel, next: (channel: ConnectedChannel) => ConnectedChannel): Channel {
  return state.status === 'absent' ? state : settled(next(state));
}

function settled(channel: ConnectedChannel): ConnectedChannel {
  return { ...channel, status: channel.paused ? 'paused' : channel.cause !== undefined ? 'error' : channel.verified ? 'live' : 'pending' };
}

function without(tests: ConnectedChannel['tests'], testId: string): ConnectedChannel['tests'] {
  return Object.fromEntries(Object.entries(tests).filter(([id]) => id !== testId));
}
