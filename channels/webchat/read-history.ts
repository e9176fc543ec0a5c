import { conversationFolding, type Conversation } from '../../domain/conversations/conversation.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { enterAsVisitor, type WebchatAnswer, type WebchatDeps, type WidgetRequest } from './door.ts';

export interface HistoryItem {
  /** Of a visitor's message its id; of a reply the reply's, as in the stream. */
  readonly id: string;
  readonly author: 'visitor' | 'assistant';
  readonly text: string;
  readonly at: string;
  /** The message a reply answers. */
  readonly inReplyTo?: string;
}
export interface History {
  readonly items: readonly HistoryItem[];
  readonly waiting: boolean;
}

/** GET /webchat/:publicKey/history: the thread since it last began, oldest first, straight from the log. */
export async function readHistory(deps: WebchatDeps, request: WidgetRequest): Promise<WebchatAnswer<History>> {
  const place = await enterAsVisitor(deps, request);
  if (!place.ok) return place;
  const conversation = await deps.handle.state(conversationFolding, stream.conversation(place.connection.tenantId, place.conversationId));
  return {
    ok: true,
    status: 200,
    headers: { ...place.headers, 'cache-control': 'no-store' },
    body: { items: itemsOf(conversation), waiting: conversation.exchanges.some((e) => e.outcome === 'unanswered') },
  };
}

function itemsOf({ exchanges, replies }: Conversation): readonly HistoryItem[] {
  return exchanges.flatMap(({ messageId, text, receivedAt }) => {
    const asked: HistoryItem = { id: messageId, author: 'visitor', text, at: receivedAt };
    const reply = replies.findLast((r) => r.messageId === messageId);
    return reply ? [asked, { id: reply.replyId, author: 'assistant' as const, text: reply.text, at: reply.generatedAt, inReplyTo: messageId }] : [asked];
  });
}
