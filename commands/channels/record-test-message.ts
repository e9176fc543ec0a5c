import { z } from 'zod';
import { channelFolding } from '../../domain/channels/channel.ts';
import { TestMessageFailed, TestMessageSent } from '../../domain/channels/events.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

export const recordTestMessage = command({
  name: 'RecordTestMessage',
  says: 'Note what the vendor said to a test message.',
  permission: 'channels:write',
  input: z.object({
    channelId: z.string().min(1),
    testId: z.string().min(1),
    outcome: z.discriminatedUnion('sent', [
      z.object({ sent: z.literal(true), externalId: z.string() }),
      z.object({ sent: z.literal(false), cause: z.string().max(300) }),
    ]),
  }),
  stream: ({ channelId }, { tenantId }) => stream.channel(tenantId, channelId),
  folding: channelFolding,
  rejections: ['ChannelNotFound'],
  decide(channel, { channelId, testId, outcome }) {
    if (channel.status === 'absent') return reject('ChannelNotFound');
    if (!channel.tests[testId]) return [];
    return outcome.sent
      ? [TestMessageSent({ channelId, testId, externalId: outcome.externalId })]
      : [TestMessageFailed({ channelId, testId, cause: outcome.cause })];
  },
});
