import { z } from 'zod';
import { event, type EventOf } from '../kernel/event.ts';
import { VisitorLimits } from './visitor-limits.ts';

export const ChannelType = z.enum(['whatsapp', 'webchat', 'api']);
export type ChannelType = z.infer<typeof ChannelType>;

export const ChannelConnected = event(
  'ChannelConnected',
  'A channel was connected; its secrets lie in the vault.',
  z.object({
    channelId: z.string(),
    type: ChannelType,
    name: z.string(),
    /** What the vendor addresses us by: WhatsApp's phone number id, WebChat's public key, the API channel's own id. */
    accountId: z.string(),
    /** WhatsApp: the WhatsApp Business Account id. */
    businessAccountId: z.string().optional(),
    /** HMAC of the verify token, to find the connection in Meta's verification request. */
    verifyTokenFingerprint: z.string().optional(),
    /** WebChat: the origins that may embed it; empty means any. */
    allowedOrigins: z.array(z.string()).optional(),
  }),
);
export const ChannelVerified = event('ChannelVerified', 'The vendor reached our webhook for this connection.', z.object({ channelId: z.string() }));
export const ChannelPaused = event(
  'ChannelPaused',
  'Nothing leaves on this channel any more; what comes in is kept.',
  z.object({ channelId: z.string(), reason: z.string().optional() }),
);
export const ChannelResumed = event('ChannelResumed', 'The channel answers again, kept messages first.', z.object({ channelId: z.string() }));
export const ChannelFailed = event('ChannelFailed', 'The vendor refuses us on this channel.', z.object({ channelId: z.string(), cause: z.string() }));
export const ChannelRecovered = event('ChannelRecovered', 'The vendor accepts us again.', z.object({ channelId: z.string() }));
export const ChannelSecretRotated = event(
  'ChannelSecretRotated',
  'The secrets of the connection were replaced.',
  z.object({ channelId: z.string(), verifyTokenFingerprint: z.string().optional() }),
);
export const TestMessageRequested = event(
  'TestMessageRequested',
  'Somebody asked for a test message on the channel.',
  z.object({
    channelId: z.string(),
    testId: z.string(),
    to: z.string(),
    text: z.string(),
  }),
  { personal: [{ field: 'to', subject: 'testId' }] },
);
export const TestMessageSent = event(
  'TestMessageSent',
  'The vendor took the test message.',
  z.object({ channelId: z.string(), testId: z.string(), externalId: z.string() }),
  { personal: [{ field: 'externalId', subject: 'testId' }] },
);
export const TestMessageFailed = event(
  'TestMessageFailed',
  'The vendor refused the test message.',
  z.object({ channelId: z.string(), testId: z.string(), cause: z.string() }),
);

export const VisitorLimitsChosen = event(
  'VisitorLimitsChosen',
  'The tenant set how many messages of visitors a web chat takes.',
  z.object({ channelId: z.string(), ...VisitorLimits.shape }),
);
export const VisitorLimitReached = event(
  'VisitorLimitReached',
  'A web chat took no more messages because of a limit for all its visitors; said once a day.',
  z.object({ channelId: z.string(), limit: z.enum(['channelPerMinute', 'channelPerDay']), messages: z.number().int().positive() }),
);

export const channelEvents = [
  ChannelConnected,
  ChannelVerified,
  ChannelPaused,
  ChannelResumed,
  ChannelFailed,
  ChannelRecovered,
  ChannelSecretRotated,
  TestMessageRequested,
  TestMessageSent,
  TestMessageFailed,
  VisitorLimitsChosen,
  VisitorLimitReached,
] as const;
export type ChannelEvent = EventOf<(typeof channelEvents)[number]>;

export const ChannelAccountClaimed = event(
  'ChannelAccountClaimed',
  'A connection became the one that speaks for a vendor account, e.g. a WhatsApp number.',
  z.object({
    type: ChannelType,
    accountId: z.string(),
    channelId: z.string(),
  }),
);

export const channelAccountEvents = [ChannelAccountClaimed] as const;
export type ChannelAccountEvent = EventOf<(typeof channelAccountEvents)[number]>;
