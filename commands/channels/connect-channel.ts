import { z } from 'zod';
import { accountFolding } from '../../domain/channels/account.ts';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelConnected, ChannelType } from '../../domain/channels/events.ts';
import { firmName } from '../../domain/kernel/mailed-name.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';
import { uuid5 } from '../kernel/uuid.ts';

/** The connection's id is derived from the command's, so a repeated command finds its own connection. */
export const channelIdOf = (commandId: string) => uuid5(commandId, 'channel');

/** A WebChat connection's account: no secret, it stands in the customer's page. */
export const publicKeyOf = (commandId: string) => `pk_${uuid5(commandId, 'public-key').replaceAll('-', '')}`;

/** Second step of connecting, after the claim and after the secrets are in the vault. Use `openConnection` to do all three. */
export const connectChannel = command({
  name: 'ConnectChannel',
  says: 'Join the tenant to an account at a vendor.',
  permission: 'channels:write',
  input: z.object({
    type: z.string().min(1).max(40),
    name: firmName(80).min(1),
    /** WhatsApp: the phone number id. Left out for WebChat and API, which get their own. */
    accountId: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,60}$/)
      .optional(),
    businessAccountId: z.string().min(1).max(60).optional(),
    verifyTokenFingerprint: z.string().optional(),
    allowedOrigins: z
      .array(z.url().transform((url) => new URL(url).origin))
      .max(50)
      .optional(),
  }),
  stream: (_, { tenantId, commandId }) => stream.channel(tenantId, channelIdOf(commandId)),
  folding: channelFolding,
  rejections: ['ChannelTypeUnknown', 'AccountMissing', 'AccountAlreadyConnected'],
  gather: async (input, { state }, { commandId }) => {
    const accountId = accountOf(input.type, input.accountId, commandId);
    return { accountId, account: accountId === undefined ? {} : await state(accountFolding, stream.channelAccount(input.type, accountId)) };
  },
  decide(channel, input, { tenantId, commandId, account, accountId }) {
    if (channel.status !== 'absent') return [];
    const type = ChannelType.safeParse(input.type);
    if (!type.success) return reject('ChannelTypeUnknown');
    if (accountId === undefined) return reject('AccountMissing');
    const channelId = channelIdOf(commandId);
    if (account.holder?.tenantId !== tenantId || account.holder.channelId !== channelId) return reject('AccountAlreadyConnected');
    return [
      ChannelConnected({
        channelId,
        type: type.data,
        name: input.name,
        accountId,
        ...(input.businessAccountId !== undefined && { businessAccountId: input.businessAccountId }),
        ...(input.verifyTokenFingerprint !== undefined && { verifyTokenFingerprint: input.verifyTokenFingerprint }),
        ...(type.data === 'webchat' && { allowedOrigins: input.allowedOrigins ?? [] }),
      }),
    ];
  },
});

/** What the vendor addresses the connection by; undefined when the vendor's id is needed and missing, or the type is unknown. */
export function accountOf(type: string, accountId: string | undefined, commandId: string): string | undefined {
  if (type === 'webchat') return publicKeyOf(commandId);
  if (type === 'api') return channelIdOf(commandId);
  return type === 'whatsapp' ? accountId : undefined;
}
