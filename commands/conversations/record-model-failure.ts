import { z } from 'zod';
import { conversationFolding } from '../../domain/conversations/conversation.ts';
import { ReplyFailed } from '../../domain/conversations/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { command } from '../kernel/command.ts';
import { replyIdOf } from './ids.ts';

export const recordModelFailure = command({
  name: 'RecordModelFailure',
  says: 'Keep that no reply to a message could be made.',
  permission: 'conversations:reply',
  input: z.object({ conversationId: z.string(), messageId: z.string(), cause: z.string().max(300), final: z.boolean() }),
  stream: ({ conversationId }, { tenantId }) => stream.conversation(tenantId, conversationId),
  folding: conversationFolding,
  rejections: ['MessageNotFound'],
  decide(conversation, { messageId, cause, final }) {
    const exchange = conversation.exchanges.find((e) => e.messageId === messageId);
    if (!exchange) return reject('MessageNotFound');
    if (exchange.outcome !== 'unanswered') return [];
    return [ReplyFailed({ messageId, replyId: replyIdOf(messageId), stage: 'model', cause, final })];
  },
});
