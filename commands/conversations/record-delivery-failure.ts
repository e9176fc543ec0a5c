import { z } from 'zod';
import { conversationFolding, findReply } from '../../domain/conversations/conversation.ts';
import { ReplyFailed } from '../../domain/conversations/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { command } from '../kernel/command.ts';

/** `final: false` says that the reply is known not to have gone out and may be handed over again. */
export const recordDeliveryFailure = command({
  name: 'RecordDeliveryFailure',
  says: 'Keep that the channel did not take a reply, or gave it up later.',
  permission: 'conversations:reply',
  input: z.object({ conversationId: z.string(), replyId: z.string(), cause: z.string().max(300), final: z.boolean() }),
  stream: ({ conversationId }, { tenantId }) => stream.conversation(tenantId, conversationId),
  folding: conversationFolding,
  rejections: ['ReplyNotFound'],
  decide(conversation, { replyId, cause, final }) {
    const reply = findReply(conversation, replyId);
    if (!reply) return reject('ReplyNotFound');
    const { status } = reply.delivery;
    // What arrived can't fail any more, and what was taken can only be given up for good.
    if (status === 'delivered' || status === 'read' || status === 'failed') return [];
    if (!final && (status === 'sent' || status === 'unconfirmed')) return [];
    return [ReplyFailed({ messageId: reply.messageId, replyId, stage: 'delivery', cause, final })];
  },
});
