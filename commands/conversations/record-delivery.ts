import { z } from 'zod';
import { conversationFolding, findReply, whose } from '../../domain/conversations/conversation.ts';
import { ReplyDelivered } from '../../domain/conversations/events.ts';
import { isSettled } from '../../domain/conversations/delivery.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { command } from '../kernel/command.ts';

export const recordDelivery = command({
  name: 'RecordDelivery',
  says: 'Keep that the channel took a reply, and under which id.',
  permission: 'conversations:reply',
  input: z.object({ conversationId: z.string(), replyId: z.string(), externalId: z.string() }),
  stream: ({ conversationId }, { tenantId }) => stream.conversation(tenantId, conversationId),
  folding: conversationFolding,
  rejections: ['ReplyNotFound'],
  decide(conversation, { replyId, externalId }) {
    const reply = findReply(conversation, replyId);
    if (!reply) return reject('ReplyNotFound');
    // A status of the vendor may have come before the answer to our own request.
    if (isSettled(reply.delivery) && reply.delivery.status !== 'unconfirmed') return [];
    return [ReplyDelivered({ replyId, externalId, ...whose(conversation) })];
  },
});
