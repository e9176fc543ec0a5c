import { z } from 'zod';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelResumed } from '../../domain/channels/events.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';
import { holderOf } from './account-holder.ts';

export const resumeChannel = command({
  name: 'ResumeChannel',
  says: 'Answer on a channel again, kept messages first.',
  permission: 'channels:write',
  input: z.object({ channelId: z.string().min(1) }),
  stream: ({ channelId }, { tenantId }) => stream.channel(tenantId, channelId),
  folding: channelFolding,
  rejections: ['ChannelNotFound', 'AccountAlreadyConnected'],
  gather: async ({ channelId }, { state }, { tenantId }) => ({ holder: await holderOf(state, tenantId, channelId) }),
  decide(channel, { channelId }, { tenantId, holder }) {
    if (channel.status === 'absent') return reject('ChannelNotFound');
    if (!channel.paused) return [];
    // Another connection may have taken the account over in the meantime.
    if (holder?.tenantId !== tenantId || holder.channelId !== channelId) return reject('AccountAlreadyConnected');
    return [ChannelResumed({ channelId })];
  },
});
