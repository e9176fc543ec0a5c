import { z } from 'zod';
import { ChannelType } from '../../domain/channels/events.ts';
import { conversationFolding, isReceived, isSilent } from '../../domain/conversations/conversation.ts';
import { ConversationStarted, MessageReceived } from '../../domain/conversations/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { Instant } from '../../domain/kernel/time.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { command } from '../kernel/command.ts';
import { erased } from '../kernel/vault.ts';
import { contactIdOf, conversationIdOf, messageIdOf } from './ids.ts';

/**
 * The command id must be `receiveCommandId(channelId, messageKey ?? externalId)`. `conversationId` is for callers that carry the thread themselves
 * (the REST API); every other channel leaves it to be derived from the sender.
 */
export const receiveMessage = command({
  name: 'ReceiveMessage',
  says: 'Keep a message that came in, once.',
  permission: 'conversations:receive',
  input: z.object({
    channelId: z.string(),
    channelType: ChannelType,
    externalId: z.string().min(1).max(512),
    contactAddress: z.string().min(1).max(256),
    /** What the sender is known by, where the address says who somebody is: a pseudonym. Else the address is it. */
    contactKey: z.string().min(1).max(256).optional(),
    /** The same for the message, where its external id says who sent it. */
    messageKey: z.string().min(1).max(256).optional(),
    contactName: z.string().max(256).optional(),
    kind: z.enum(['text', 'unsupported']),
    text: z.string().max(100_000),
    sentAt: Instant,
    /** All that came along with the message where a caller sends a whole thread, as a digest: another thread under the same key is another question. */
    threadSha256: z.string().length(64).optional(),
    conversationId: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,80}$/)
      .optional(),
  }),
  stream: (input, { tenantId }) =>
    stream.conversation(tenantId, input.conversationId ?? conversationIdOf(input.channelId, input.contactKey ?? input.contactAddress)),
  folding: conversationFolding,
  rejections: ['ConversationOfAnotherContact'],
  // A vendor that delivers again may know another name or time of the sender by then.
  sameInput: ({ channelId, kind, text, threadSha256, conversationId }) => ({ channelId, kind, text, threadSha256, conversationId }),
  decide(conversation, { channelId, channelType, externalId, messageKey, contactAddress, contactKey, contactName, kind, text, sentAt }, { now }) {
    const messageId = messageIdOf(channelId, messageKey ?? externalId);
    const contactId = contactIdOf(channelId, contactKey ?? contactAddress);
    if (conversation.contact && conversation.contact.contactId !== contactId) return reject('ConversationOfAnotherContact');
    if (isReceived(conversation, messageId)) return [];
    const received = MessageReceived({ messageId, externalId, contactId, kind, text, sentAt });
    // Who was forgotten and writes again begins anew: we know neither the address nor what was said.
    if (!isSilent(conversation, now) && conversation.contact?.address !== erased) return [received];
    return [ConversationStarted({ channelId, channelType, contactId, contactAddress, ...(contactName !== undefined && { contactName }) }), received];
  },
});
