import { z } from 'zod';
import { disclosure } from '../../domain/assistants/disclosure.ts';
import { Language } from '../../domain/assistants/events.ts';
import { conversationFolding } from '../../domain/conversations/conversation.ts';
import { DisclosureShown, Fixed, providerRequestId, ReplyGenerated, Usage } from '../../domain/conversations/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { command } from '../kernel/command.ts';
import { replyIdOf } from './ids.ts';

export const recordReply = command({
  name: 'RecordReply',
  says: 'Keep what the model answered to a message, with its figures and the notice where it is due.',
  permission: 'conversations:reply',
  input: z.object({
    conversationId: z.string(),
    messageId: z.string(),
    text: z.string(),
    provider: z.string(),
    model: z.string(),
    region: z.string(),
    promptVersion: z.number().int(),
    promptSha256: z.string(),
    language: Language,
    ...Usage.shape,
    latencyMs: z.number().int().nonnegative(),
    providerRequestId,
    fixed: Fixed.optional(),
  }),
  stream: ({ conversationId }, { tenantId }) => stream.conversation(tenantId, conversationId),
  folding: conversationFolding,
  rejections: ['MessageNotFound'],
  decide(conversation, { conversationId: _stream, language, ...reply }) {
    const exchange = conversation.exchanges.find(({ messageId }) => messageId === reply.messageId);
    if (!conversation.contact || !exchange) return reject('MessageNotFound');
    if (exchange.outcome !== 'unanswered') return [];
    const replyId = replyIdOf(reply.messageId);
    const generated = ReplyGenerated({ ...reply, replyId, contactId: conversation.contact.contactId });
    if (!conversation.noticeDue) return [generated];
    return [DisclosureShown({ messageId: reply.messageId, replyId, version: disclosure.version, language }), generated];
  },
});
