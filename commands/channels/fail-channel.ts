import { z } from 'zod';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelFailed } from '../../domain/channels/events.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

export const failChannel = command({
  name: 'FailChannel',
  says: 'Note that the vendor refuses us, and why.',
  permission: 'channels:write',
  input: z.object({ channelId: z.string().min(1), cause: z.string().min(1).max(300) }),
  stream: ({ channelId }, { tenantId }) => stream.channel(tenantId, channelId),
  folding: channelFolding,
  rejections: ['ChannelNotFound'],
  decide(channel, { channelId, cause }) {
    if (channel.status === 'absent') return reject('ChannelNotFound');
    return channel.cause === cause ? [] : [ChannelFailed({ channelId, cause })];
  },
});
