import { z } from 'zod';
import { conversationFolding, findReply } from '../../domain/conversations/conversation.ts';
import { ReplyUnconfirmed } from '../../domain/conversations/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { command } from '../kernel/command.ts';

export const markUnconfirmed = command({
  name: 'MarkUnconfirmed',
  says: 'Keep that nobody can say whether a reply went out.',
  permission: 'conversations:reply',
  input: z.object({ conversationId: z.string(), replyId: z.string() }),
  stream: ({ conversationId }, { tenantId }) => stream.conversation(tenantId, conversationId),
  folding: conversationFolding,
  rejections: ['ReplyNotFound'],
  decide(conversation, { replyId }) {
    const reply = findReply(conversation, replyId);
    if (!reply) return reject('ReplyNotFound');
    return reply.delivery.status === 'started' ? [ReplyUnconfirmed({ replyId })] : [];
  },
});
