import { ChannelConnected, type ChannelEvent } from '../../domain/channels/events.ts';

/** A WhatsApp connection as specs start from it. */
export const channelId = '11111111-1111-5111-8111-111111111111';
export const whatsappConnected = ChannelConnected({
  channelId,
  type: 'whatsapp',
  name: 'Service',
  accountId: '4930123',
  businessAccountId: '99',
  verifyTokenFingerprint: 'abc',
});
export const webchatConnected: ChannelEvent = ChannelConnected({ channelId, type: 'webchat', name: 'Website', accountId: 'pk_1', allowedOrigins: [] });
