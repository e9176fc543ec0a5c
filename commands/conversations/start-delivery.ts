import { z } from 'zod';
import { conversationFolding, findReply } from '../../domain/conversations/conversation.ts';
import { DeliveryStarted } from '../../domain/conversations/events.ts';
import { failedBefore, isSettled } from '../../domain/conversations/delivery.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { command } from '../kernel/command.ts';

/**
 * Claims the right to hand a reply over. The command id must be fresh for every claim: two workers that race with the same id
 * would both be told that they won. `again` is the attempt whose silence was taken as evidence that it failed.
 */
export const startDelivery = command({
  name: 'StartDelivery',
  says: 'Claim a reply for handing it to its channel.',
  permission: 'conversations:reply',
  input: z.object({ conversationId: z.string(), replyId: z.string(), again: z.number().int().positive().optional() }),
  stream: ({ conversationId }, { tenantId }) => stream.conversation(tenantId, conversationId),
  folding: conversationFolding,
  rejections: ['ReplyNotFound', 'DeliveryAlreadySettled', 'DeliveryAlreadyStarted'],
  decide(conversation, { replyId, again }) {
    const reply = findReply(conversation, replyId);
    if (!reply) return reject('ReplyNotFound');
    const { delivery } = reply;
    if (isSettled(delivery) && delivery.status !== 'unconfirmed') return reject('DeliveryAlreadySettled');
    if (delivery.status === 'started' && delivery.attempt !== again) return reject('DeliveryAlreadyStarted', { attempt: delivery.attempt });
    return [DeliveryStarted({ replyId, attempt: failedBefore(delivery) + 1 })];
  },
});
