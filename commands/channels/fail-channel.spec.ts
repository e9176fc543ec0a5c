import { describe, it } from 'vitest';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelFailed } from '../../domain/channels/events.ts';
import { given } from '../kernel/spec.ts';
import { channelId, whatsappConnected } from './channel.examples.ts';
import { failChannel } from './fail-channel.ts';

const cause = 'whatsapp 190: the access token is invalid or has expired';

describe('failing a channel', () => {
  it('refuses one that is not there', () => given(channelFolding).when(failChannel, { channelId, cause }).thenRejected('ChannelNotFound'));
  it('keeps the cause', () => given(channelFolding, whatsappConnected).when(failChannel, { channelId, cause }).thenEvents(ChannelFailed({ channelId, cause })));
  it('says the same cause once', () =>
    given(channelFolding, whatsappConnected, ChannelFailed({ channelId, cause })).when(failChannel, { channelId, cause }).thenNothing());
  it('says another cause', () =>
    given(channelFolding, whatsappConnected, ChannelFailed({ channelId, cause: 'blocked' }))
      .when(failChannel, { channelId, cause })
      .thenEvents(ChannelFailed({ channelId, cause })));
});
