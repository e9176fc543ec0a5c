import { describe, expect, it } from 'vitest';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelPaused } from '../../domain/channels/events.ts';
import { isRejection } from '../../domain/kernel/rejection.ts';
import { given } from '../kernel/spec.ts';
import { channelId, webchatConnected, whatsappConnected } from './channel.examples.ts';
import { requestTestMessage } from './request-test-message.ts';

describe('asking for a test message', () => {
  it('refuses a channel that is not there', () => given(channelFolding).when(requestTestMessage, { channelId, to: '49301' }).thenRejected('ChannelNotFound'));
  it('refuses a channel with nobody outside', () =>
    given(channelFolding, webchatConnected).when(requestTestMessage, { channelId }).thenRejected('ChannelHasNoTestMessage'));
  it('refuses a paused channel', () =>
    given(channelFolding, whatsappConnected, ChannelPaused({ channelId })).when(requestTestMessage, { channelId }).thenRejected('ChannelPaused'));
  it('refuses without a recipient', () => given(channelFolding, whatsappConnected).when(requestTestMessage, { channelId }).thenRejected('RecipientMissing'));
  it.each(['Petra', '12', '+49 30 123 456 789 012 345', '0301234567'])('refuses %s, which is no international number', (to) =>
    given(channelFolding, whatsappConnected).when(requestTestMessage, { channelId, to }).thenRejected('RecipientMalformed'),
  );
  it.each(['+49 (30) 200-0100', '0049302000100', '49302000100'])('takes %s as people write it', async (to) => {
    const events = await given(channelFolding, whatsappConnected).when(requestTestMessage, { channelId, to, text: 'Probe' }).run();
    expect(isRejection(events) ? events : events[0]).toMatchObject({ type: 'TestMessageRequested', payload: { to: '49302000100', text: 'Probe' } });
  });
});
