import { z } from 'zod';
import { conversationFolding, findReply, whose } from '../../domain/conversations/conversation.ts';
import { DeliveryConfirmed } from '../../domain/conversations/events.ts';
import { isStepForward } from '../../domain/conversations/delivery.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { command } from '../kernel/command.ts';

/**
 * For the vendor's status messages. Conversation and reply come from `fromReplyReference` of what the vendor gave back. It is also the
 * evidence for a reply whose sending was cut off by a crash. A `failed` status is `recordDeliveryFailure` with `final: true`.
 */
export const confirmDelivery = command({
  name: 'ConfirmDelivery',
  says: 'Keep how far a reply came by the word of the vendor.',
  permission: 'conversations:receive',
  input: z.object({ conversationId: z.string(), replyId: z.string(), externalId: z.string(), status: z.enum(['sent', 'delivered', 'read']) }),
  stream: ({ conversationId }, { tenantId }) => stream.conversation(tenantId, conversationId),
  folding: conversationFolding,
  rejections: ['ReplyNotFound'],
  decide(conversation, { replyId, externalId, status }) {
    const reply = findReply(conversation, replyId);
    if (!reply) return reject('ReplyNotFound');
    // The first status of a connection is news in itself: from now on silence means something.
    if (!isStepForward(reply.delivery, status) && !(status === 'sent' && reply.delivery.status === 'sent' && !conversation.statusesSeen)) return [];
    return [DeliveryConfirmed({ replyId, externalId, status, ...whose(conversation) })];
  },
});
