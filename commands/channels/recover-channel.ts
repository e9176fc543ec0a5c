import { z } from 'zod';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelRecovered } from '../../domain/channels/events.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

export const recoverChannel = command({
  name: 'RecoverChannel',
  says: 'Note that the vendor accepts us again.',
  permission: 'channels:write',
  input: z.object({ channelId: z.string().min(1) }),
  stream: ({ channelId }, { tenantId }) => stream.channel(tenantId, channelId),
  folding: channelFolding,
  rejections: ['ChannelNotFound'],
  decide(channel, { channelId }) {
    if (channel.status === 'absent') return reject('ChannelNotFound');
    return channel.cause === undefined ? [] : [ChannelRecovered({ channelId })];
  },
});
