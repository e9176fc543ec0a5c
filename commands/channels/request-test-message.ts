import { z } from 'zod';
import { channelFolding } from '../../domain/channels/channel.ts';
import { TestMessageRequested } from '../../domain/channels/events.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

const defaultText = 'Testnachricht von Ihrem KI-Assistenten: Der Kanal ist verbunden. / Test message from your AI assistant: the channel is connected.';

export const requestTestMessage = command({
  name: 'RequestTestMessage',
  says: 'Ask for a test message on a channel.',
  permission: 'channels:write',
  input: z.object({ channelId: z.string().min(1), to: z.string().trim().max(60).optional(), text: z.string().trim().min(1).max(1_000).optional() }),
  stream: ({ channelId }, { tenantId }) => stream.channel(tenantId, channelId),
  folding: channelFolding,
  rejections: ['ChannelNotFound', 'ChannelHasNoTestMessage', 'ChannelPaused', 'RecipientMissing', 'RecipientMalformed'],
  decide(channel, { channelId, to, text }, { id }) {
    if (channel.status === 'absent') return reject('ChannelNotFound');
    // WebChat and API have nobody outside to send to; they are tried out by using them.
    if (channel.type !== 'whatsapp') return reject('ChannelHasNoTestMessage');
    if (channel.paused) return reject('ChannelPaused');
    if (!to) return reject('RecipientMissing');
    // E.164: up to 15 digits with the country code, written with blanks, dashes or brackets as people do.
    const digits = to.replace(/[\s()/.-]/g, '').replace(/^(\+|00)/, '');
    if (!/^[1-9]\d{6,14}$/.test(digits)) return reject('RecipientMalformed');
    return [TestMessageRequested({ channelId, testId: id('test'), to: digits, text: text ?? defaultText })];
  },
});
