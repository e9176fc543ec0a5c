import { z } from 'zod';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelSecretRotated } from '../../domain/channels/events.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

/** The secrets themselves go into the vault by `replaceCredentials`; this is the fact in the trail. */
export const rotateChannelSecret = command({
  name: 'RotateChannelSecret',
  says: 'Replace the secrets of a connection.',
  permission: 'channels:write',
  input: z.object({ channelId: z.string().min(1), accountId: z.string().min(1), verifyTokenFingerprint: z.string().optional() }),
  stream: ({ channelId }, { tenantId }) => stream.channel(tenantId, channelId),
  folding: channelFolding,
  rejections: ['ChannelNotFound', 'ChannelHasNoSecret', 'AccountMismatch'],
  decide(channel, { channelId, accountId, verifyTokenFingerprint }) {
    if (channel.status === 'absent') return reject('ChannelNotFound');
    if (channel.type !== 'whatsapp') return reject('ChannelHasNoSecret');
    // New secrets for another number would be another connection.
    if (channel.accountId !== accountId) return reject('AccountMismatch');
    return [ChannelSecretRotated({ channelId, ...(verifyTokenFingerprint !== undefined && { verifyTokenFingerprint }) })];
  },
});
