import { z } from 'zod';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelRecovered } from '../../domain/channels/events.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';
import { holderOf } from './account-holder.ts';

export const recoverChannel = command({
  name: 'RecoverChannel',
  says: 'Note that the vendor accepts us again.',
  permission: 'channels:write',
  input: z.object({ channelId: z.string().min(1) }),
  stream: ({ channelId }, { tenantId }) => stream.channel(tenantId, channelId),
  folding: channelFolding,
  rejections: ['ChannelNotFound', 'AccountAlreadyConnected'],
  gather: async ({ channelId }, { state }, { tenantId }) => ({ holder: await holderOf(state, tenantId, channelId) }),
  decide(channel, { channelId }, { tenantId, holder }) {
    if (channel.status === 'absent') return reject('ChannelNotFound');
    if (channel.cause === undefined) return [];
    // The account may have moved to another connection while the vendor refused this one.
    if (holder?.tenantId !== tenantId || holder.channelId !== channelId) return reject('AccountAlreadyConnected');
    return [ChannelRecovered({ channelId })];
  },
});
