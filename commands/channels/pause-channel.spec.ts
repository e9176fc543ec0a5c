import { describe, it } from 'vitest';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelPaused } from '../../domain/channels/events.ts';
import { given } from '../kernel/spec.ts';
import { channelId, whatsappConnected } from './channel.examples.ts';
import { pauseChannel } from './pause-channel.ts';

describe('pausing a channel', () => {
  it('refuses one that is not there', () => given(channelFolding).when(pauseChannel, { channelId }).thenRejected('ChannelNotFound'));
  it('pauses with its reason', () =>
    given(channelFolding, whatsappConnected)
      .when(pauseChannel, { channelId, reason: 'Betriebsferien' })
      .thenEvents(ChannelPaused({ channelId, reason: 'Betriebsferien' })));
  it('can be repeated (API-4)', () => given(channelFolding, whatsappConnected, ChannelPaused({ channelId })).when(pauseChannel, { channelId }).thenNothing());
});
