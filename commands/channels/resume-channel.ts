import { z } from 'zod';
import { accountFolding } from '../../domain/channels/account.ts';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelResumed } from '../../domain/channels/events.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

// `handle` holds the stream under its folding's name while it gathers; a reading under another name does not wait for it.
const asSeen = { ...channelFolding, name: 'channel-as-seen' };

export const resumeChannel = command({
  name: 'ResumeChannel',
  says: 'Answer on a channel again, kept messages first.',
  permission: 'channels:write',
  input: z.object({ channelId: z.string().min(1) }),
  stream: ({ channelId }, { tenantId }) => stream.channel(tenantId, channelId),
  folding: channelFolding,
  rejections: ['ChannelNotFound', 'AccountAlreadyConnected'],
  gather: async ({ channelId }, { state }, { tenantId }) => {
    const seen = await state(asSeen, stream.channel(tenantId, channelId));
    if (seen.status === 'absent') return { holder: undefined };
    return { holder: (await state(accountFolding, stream.channelAccount(seen.type, seen.accountId))).holder };
  },
  decide(channel, { channelId }, { tenantId, holder }) {
    if (channel.status === 'absent') return reject('ChannelNotFound');
    if (!channel.paused) return [];
    // Another connection may have taken the account over in the meantime.
    if (holder?.tenantId !== tenantId || holder.channelId !== channelId) return reject('AccountAlreadyConnected');
    return [ChannelResumed({ channelId })];
  },
});
