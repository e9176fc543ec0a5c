import { describe, it } from 'vitest';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelAccountClaimed, ChannelFailed, ChannelRecovered } from '../../domain/channels/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { given } from '../kernel/spec.ts';
import { channelId, whatsappConnected } from './channel.examples.ts';
import { recoverChannel } from './recover-channel.ts';

const failed = [whatsappConnected, ChannelFailed({ channelId, cause: 'blocked' })];
const heldBy = (holder: string) => ({
  [stream.channel('tenant-a', channelId)]: failed,
  [stream.channelAccount('whatsapp', '4930123')]: [ChannelAccountClaimed({ type: 'whatsapp', accountId: '4930123', channelId: holder })],
});

describe('recovering a channel', () => {
  it('refuses one that is not there', () => given(channelFolding).when(recoverChannel, { channelId }).thenRejected('ChannelNotFound'));
  it('refuses one whose account moved to another connection meanwhile', () =>
    given(channelFolding, ...failed)
      .when(recoverChannel, { channelId }, { other: heldBy('another') })
      .thenRejected('AccountAlreadyConnected'));
  it('ends the failure', () =>
    given(channelFolding, ...failed)
      .when(recoverChannel, { channelId }, { other: heldBy(channelId) })
      .thenEvents(ChannelRecovered({ channelId })));
  it('changes nothing on a healthy one', () => given(channelFolding, whatsappConnected).when(recoverChannel, { channelId }).thenNothing());
});
