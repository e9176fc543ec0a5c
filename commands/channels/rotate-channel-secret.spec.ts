import { describe, it } from 'vitest';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelSecretRotated } from '../../domain/channels/events.ts';
import { given } from '../kernel/spec.ts';
import { channelId, webchatConnected, whatsappConnected } from './channel.examples.ts';
import { rotateChannelSecret } from './rotate-channel-secret.ts';

const accountId = '4930123';

describe('rotating a secret', () => {
  it('refuses a channel that is not there', () => given(channelFolding).when(rotateChannelSecret, { channelId, accountId }).thenRejected('ChannelNotFound'));
  it('refuses a channel without secrets', () =>
    given(channelFolding, webchatConnected).when(rotateChannelSecret, { channelId, accountId }).thenRejected('ChannelHasNoSecret'));
  it('refuses the secrets of another number', () =>
    given(channelFolding, whatsappConnected).when(rotateChannelSecret, { channelId, accountId: '777777' }).thenRejected('AccountMismatch'));
  it('notes the new verify token by its fingerprint', () =>
    given(channelFolding, whatsappConnected)
      .when(rotateChannelSecret, { channelId, accountId, verifyTokenFingerprint: 'def' })
      .thenEvents(ChannelSecretRotated({ channelId, verifyTokenFingerprint: 'def' })));
});
