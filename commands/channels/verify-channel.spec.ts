import { describe, it } from 'vitest';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelVerified } from '../../domain/channels/events.ts';
import { given } from '../kernel/spec.ts';
import { channelId, webchatConnected, whatsappConnected } from './channel.examples.ts';
import { verifyChannel } from './verify-channel.ts';

describe('verifying a channel', () => {
  it('refuses one that is not there', () => given(channelFolding).when(verifyChannel, { channelId }).thenRejected('ChannelNotFound'));
  it('notes the first time the vendor reaches us', () =>
    given(channelFolding, whatsappConnected).when(verifyChannel, { channelId }).thenEvents(ChannelVerified({ channelId })));
  it('notes it once', () => given(channelFolding, whatsappConnected, ChannelVerified({ channelId })).when(verifyChannel, { channelId }).thenNothing());
  it('has nothing to wait for on WebChat', () => given(channelFolding, webchatConnected).when(verifyChannel, { channelId }).thenNothing());
});
