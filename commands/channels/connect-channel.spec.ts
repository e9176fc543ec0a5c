import { describe, expect, it } from 'vitest';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelAccountClaimed, ChannelConnected } from '../../domain/channels/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { given } from '../kernel/spec.ts';
import { whatsappConnected } from './channel.examples.ts';
import { channelIdOf, connectChannel, publicKeyOf } from './connect-channel.ts';

const commandId = 'connect-1';
const channelId = channelIdOf(commandId);
const wanted = { type: 'whatsapp', name: 'Service', accountId: '4930123', businessAccountId: '99', verifyTokenFingerprint: 'abc' };
const claim = { [stream.channelAccount('whatsapp', '4930123')]: [ChannelAccountClaimed({ type: 'whatsapp', accountId: '4930123', channelId })] };

describe('connecting a channel', () => {
  it('refuses a type it does not know (API-3)', () =>
    given(channelFolding)
      .when(connectChannel, { ...wanted, type: 'fax' }, { commandId })
      .thenRejected('ChannelTypeUnknown'));
  it('refuses WhatsApp without a phone number id', () =>
    given(channelFolding).when(connectChannel, { type: 'whatsapp', name: 'Service' }, { commandId }).thenRejected('AccountMissing'));
  it('refuses an account it does not hold', () => given(channelFolding).when(connectChannel, wanted, { commandId }).thenRejected('AccountAlreadyConnected'));
  it('connects the account it holds', () =>
    given(channelFolding)
      .when(connectChannel, wanted, { commandId, other: claim })
      .thenEvents(
        ChannelConnected({
          channelId,
          type: 'whatsapp',
          name: 'Service',
          accountId: '4930123',
          businessAccountId: '99',
          verifyTokenFingerprint: 'abc',
        }),
      ));
  it('gives a WebChat its public key and keeps origins without path', () =>
    given(channelFolding)
      .when(
        connectChannel,
        { type: 'webchat', name: 'Website', allowedOrigins: ['https://www.example.de/kontakt'] },
        {
          commandId,
          other: {
            [stream.channelAccount('webchat', publicKeyOf(commandId))]: [
              ChannelAccountClaimed({ type: 'webchat', accountId: publicKeyOf(commandId), channelId }),
            ],
          },
        },
      )
      .thenEvents(
        ChannelConnected({ channelId, type: 'webchat', name: 'Website', accountId: publicKeyOf(commandId), allowedOrigins: ['https://www.example.de'] }),
      ));
  it('changes nothing the second time', () => given(channelFolding, whatsappConnected).when(connectChannel, wanted, { commandId, other: claim }).thenNothing());
  it('makes public keys that fit a script attribute', () => {
    expect(publicKeyOf(commandId)).toMatch(/^pk_[0-9a-f]{32}$/);
  });
});
