import { describe, it } from 'vitest';
import { channelFolding } from '../../domain/channels/channel.ts';
import { TestMessageFailed, TestMessageRequested, TestMessageSent } from '../../domain/channels/events.ts';
import { given } from '../kernel/spec.ts';
import { channelId, whatsappConnected } from './channel.examples.ts';
import { recordTestMessage } from './record-test-message.ts';

const requested = TestMessageRequested({ channelId, testId: 't1', to: '49302000100', text: 'Probe' });
const sent = { channelId, testId: 't1', outcome: { sent: true as const, externalId: 'wamid.1' } };

describe('recording a test message', () => {
  it('refuses a channel that is not there', () => given(channelFolding).when(recordTestMessage, sent).thenRejected('ChannelNotFound'));
  it('keeps that it was sent', () =>
    given(channelFolding, whatsappConnected, requested)
      .when(recordTestMessage, sent)
      .thenEvents(TestMessageSent({ channelId, testId: 't1', externalId: 'wamid.1' })));
  it('keeps why it was refused', () =>
    given(channelFolding, whatsappConnected, requested)
      .when(recordTestMessage, { channelId, testId: 't1', outcome: { sent: false, cause: 'no' } })
      .thenEvents(TestMessageFailed({ channelId, testId: 't1', cause: 'no' })));
  it('keeps one outcome', () =>
    given(channelFolding, whatsappConnected, requested, TestMessageSent({ channelId, testId: 't1', externalId: 'wamid.1' }))
      .when(recordTestMessage, sent)
      .thenNothing());
});
