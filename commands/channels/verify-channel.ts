import { z } from 'zod';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelVerified } from '../../domain/channels/events.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

export const verifyChannel = command({
  name: 'VerifyChannel',
  says: 'Note that the vendor reached our webhook for the connection.',
  permission: 'channels:write',
  input: z.object({ channelId: z.string().min(1) }),
  stream: ({ channelId }, { tenantId }) => stream.channel(tenantId, channelId),
  folding: channelFolding,
  rejections: ['ChannelNotFound'],
  decide(channel, { channelId }) {
    if (channel.status === 'absent') return reject('ChannelNotFound');
    return channel.verified ? [] : [ChannelVerified({ channelId })];
  },
});
