import { z } from 'zod';
import { accountFolding, mayTakeOver } from '../../domain/channels/account.ts';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelAccountClaimed, ChannelType } from '../../domain/channels/events.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

/**
 * First step of connecting: on the account's own stream, so that of two connections that want it exactly one gets it.
 * `insteadOf` is the holder the caller saw; its state is looked up here, never taken from the input. `proven` says that the vendor
 * accepted the credentials for this account a moment ago (`proveAccount`).
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
    proven: z.boolean().optional(),
  }),
  stream: ({ type, accountId }) => stream.channelAccount(type, accountId),
  folding: accountFolding,
  rejections: ['AccountOfOwnChannel', 'AccountAlreadyConnected'],
  // Who comes again sees itself as the holder.
  sameInput: ({ type, accountId, channelId }) => ({ type, accountId, channelId }),
  gather: async ({ insteadOf }, { state }) => ({
    holding: insteadOf && (await state(channelFolding, stream.channel(insteadOf.tenantId, insteadOf.channelId))),
  }),
  decide({ holder }, { type, accountId, channelId, insteadOf, proven }, { now, tenantId, holding }) {
    if (holder?.tenantId === tenantId && holder.channelId === channelId) return [];
    if (holder) {
      const seen = holder.tenantId === insteadOf?.tenantId && holder.channelId === insteadOf.channelId;
      if (!seen || !holding) return reject('AccountAlreadyConnected');
      // One's own account stays with its channel and its history: its credentials are replaced there.
      if (holder.tenantId === tenantId && holding.status !== 'absent')
        return reject('AccountOfOwnChannel', { channelId: holding.channelId, name: holding.name });
      if (!mayTakeOver(holder, holding, { proven: proven === true, now })) return reject('AccountAlreadyConnected');
    }
    return [ChannelAccountClaimed({ type, accountId, channelId })];
  },
});
