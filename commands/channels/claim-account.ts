import { z } from 'zod';
import { accountFolding, isReleased } from '../../domain/channels/account.ts';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelAccountClaimed, ChannelType } from '../../domain/channels/events.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

/**
 * First step of connecting: on the account's own stream, so that of two connections that want it exactly one gets it.
 * `insteadOf` is the holder the caller saw; its state is looked up here, never taken from the input.
 */
export const claimAccount = command({
  name: 'ClaimAccount',
  says: 'Make a connection the one that speaks for a vendor account.',
  permission: 'channels:write',
  input: z.object({
    type: ChannelType,
    accountId: z.string().min(1),
    channelId: z.string().min(1),
    insteadOf: z.object({ tenantId: z.string(), channelId: z.string() }).optional(),
  }),
  stream: ({ type, accountId }) => stream.channelAccount(type, accountId),
  folding: accountFolding,
  rejections: ['AccountAlreadyConnected'],
  gather: async ({ insteadOf }, { state }) => ({
    holderStatus: insteadOf ? (await state(channelFolding, stream.channel(insteadOf.tenantId, insteadOf.channelId))).status : undefined,
  }),
  decide({ holder }, { type, accountId, channelId, insteadOf }, { now, tenantId, holderStatus }) {
    if (holder?.tenantId === tenantId && holder.channelId === channelId) return [];
    if (holder) {
      const seen = holder.tenantId === insteadOf?.tenantId && holder.channelId === insteadOf.channelId;
      if (!seen || holderStatus === undefined || !isReleased(holder, holderStatus, now)) return reject('AccountAlreadyConnected');
    }
    return [ChannelAccountClaimed({ type, accountId, channelId })];
  },
});
