import { noticeText } from '../../domain/assistants/disclosure.ts';
import type { Exchange } from '../../domain/conversations/conversation.ts';
import { system } from '../kernel/caller.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { erased } from '../kernel/vault.ts';
import { recordReply } from '../conversations/record-reply.ts';
import { replyIdOf } from '../conversations/ids.ts';
import type { Draft } from './generate.ts';
import type { ChatMessage } from './provider.ts';
import type { TurnDeps } from './turn-deps.ts';

export interface Place {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly messageId: string;
}

/** Lets those who watch see a draft grow, and gives it back whole. Each piece is also handed to `shown`. */
export async function showing(
  deps: Pick<TurnDeps, 'liveReplies'>,
  { conversationId, messageId }: Place,
  noticeDue: boolean,
  language: 'de' | 'en',
  pieces: AsyncGenerator<string, Draft>,
  shown: (text: string) => void = () => undefined,
): Promise<Draft> {
  const replyId = replyIdOf(messageId);
  deps.liveReplies.publish(conversationId, { kind: 'started', replyId, messageId, notice: noticeDue ? noticeText(language) : undefined });
  let offset = 0;
  for (;;) {
    const next = await pieces.next();
    if (next.done) return next.value;
    deps.liveReplies.publish(conversationId, { kind: 'text', replyId, offset, text: next.value });
    offset += next.value.length;
    shown(next.value);
  }
}

/** Records a draft as the reply; a repeat finds the first one and changes nothing. */
export async function record(
  deps: Pick<TurnDeps, 'handle' | 'liveReplies'>,
  { tenantId, conversationId, messageId }: Place,
  draft: Draft,
  noticeDue: boolean,
): Promise<void> {
  const {
    text,
    language,
    promptVersion,
    promptSha256,
    response: { provider, model, region, usage, latencyMs, requestId },
    fixed,
  } = draft;
  const outcome = await deps.handle(
    recordReply,
    {
      conversationId,
      messageId,
      text,
      language,
      provider,
      model,
      region,
      promptVersion,
      promptSha256,
      ...usage,
      latencyMs,
      ...(requestId !== undefined && { providerRequestId: requestId }),
      ...(fixed && { fixed }),
    },
    { commandId: uuid5(messageId, 'record-reply'), caller: system(tenantId, 'take-turn') },
  );
  if (!outcome.ok) throw new Error(`a reply can't be recorded: ${outcome.rejection.rejected}`);
  deps.liveReplies.publish(conversationId, {
    kind: 'done',
    replyId: replyIdOf(messageId),
    messageId,
    text,
    notice: noticeDue ? noticeText(language) : undefined,
  });
}

/** What was said before a message, as whole exchanges. A message nobody could answer is left out, so that roles alternate. */
export function historyBefore(exchanges: readonly Exchange[], messageId: string): readonly ChatMessage[] {
  const until = exchanges.findIndex((exchange) => exchange.messageId === messageId);
  return exchanges.slice(0, Math.max(until, 0)).flatMap(({ text, reply }): ChatMessage[] =>
    reply === undefined || text === '' || text === erased || reply === erased
      ? []
      : [
          { role: 'user', content: text },
          { role: 'assistant', content: reply },
        ],
  );
}
