import { describe, it } from 'vitest';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelAccountClaimed, ChannelPaused, ChannelResumed } from '../../domain/channels/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { given } from '../kernel/spec.ts';
import { channelId, whatsappConnected } from './channel.examples.ts';
import { resumeChannel } from './resume-channel.ts';

const paused = [whatsappConnected, ChannelPaused({ channelId })];
const heldBy = (holder: string) => ({
  [stream.channel('tenant-a', channelId)]: paused,
  [stream.channelAccount('whatsapp', '4930123')]: [ChannelAccountClaimed({ type: 'whatsapp', accountId: '4930123', channelId: holder })],
});

describe('resuming a channel', () => {
  it('refuses one that is not there', () => given(channelFolding).when(resumeChannel, { channelId }).thenRejected('ChannelNotFound'));
  it('refuses when another connection took the account over', () =>
    given(channelFolding, ...paused)
      .when(resumeChannel, { channelId }, { other: heldBy('another') })
      .thenRejected('AccountAlreadyConnected'));
  it('answers again', () =>
    given(channelFolding, ...paused)
      .when(resumeChannel, { channelId }, { other: heldBy(channelId) })
      .thenEvents(ChannelResumed({ channelId })));
  it('can be repeated', () =>
    given(channelFolding, whatsappConnected)
      .when(resumeChannel, { channelId }, { other: heldBy(channelId) })
      .thenNothing());
});
