import { z } from 'zod';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelPaused } from '../../domain/channels/events.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

export const pauseChannel = command({
  name: 'PauseChannel',
  says: 'Stop answering on a channel; what comes in is kept.',
  permission: 'channels:write',
  input: z.object({ channelId: z.string().min(1), reason: z.string().trim().max(300).optional() }),
  stream: ({ channelId }, { tenantId }) => stream.channel(tenantId, channelId),
  folding: channelFolding,
  rejections: ['ChannelNotFound'],
  decide(channel, { channelId, reason }) {
    if (channel.status === 'absent') return reject('ChannelNotFound');
    if (channel.paused) return [];
    return [ChannelPaused({ channelId, ...(reason && { reason }) })];
  },
});
