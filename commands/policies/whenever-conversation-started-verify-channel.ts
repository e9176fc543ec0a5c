import { verifyChannel } from '../channels/verify-channel.ts';
import { ConversationStarted } from '../../domain/conversations/events.ts';
import { policy } from '../kernel/policy.ts';

export const wheneverConversationStartedVerifyChannel = policy({
  name: 'whenever-conversation-started-verify-channel',
  says: 'A signed message on a connection proves that the vendor reaches us.',
  on: ConversationStarted,
  react: async ({ payload: { channelId, channelType }, meta: { tenantId } }, { handle, envelope }) => {
    if (channelType === 'whatsapp') await handle(verifyChannel, { channelId }, envelope('verify-channel', { tenantId }));
  },
});
