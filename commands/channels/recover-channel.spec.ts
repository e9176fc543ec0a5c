import { describe, it } from 'vitest';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelFailed, ChannelRecovered } from '../../domain/channels/events.ts';
import { given } from '../kernel/spec.ts';
import { channelId, whatsappConnected } from './channel.examples.ts';
import { recoverChannel } from './recover-channel.ts';

describe('recovering a channel', () => {
  it('refuses one that is not there', () => given(channelFolding).when(recoverChannel, { channelId }).thenRejected('ChannelNotFound'));
  it('ends the failure', () =>
    given(channelFolding, whatsappConnected, ChannelFailed({ channelId, cause: 'blocked' }))
      .when(recoverChannel, { channelId })
      .thenEvents(ChannelRecovered({ channelId })));
  it('changes nothing on a healthy one', () => given(channelFolding, whatsappConnected).when(recoverChannel, { channelId }).thenNothing());
});
