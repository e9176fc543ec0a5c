import { setTimeout as wait } from 'node:timers/promises';
import type { LiveReplies } from '../../../commands/assistant/live-replies.ts';
import { system } from '../../../commands/kernel/caller.ts';
import type { Handle } from '../../../commands/kernel/handle.ts';
import { replyIdOf } from '../../../commands/conversations/ids.ts';
import { recordReply } from '../../../commands/conversations/record-reply.ts';
import { noticeText } from '../../../domain/assistants/disclosure.ts';

export interface Script {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly messageId: string;
  readonly text: string;
  /** Between two words. */
  readonly pauseMs?: number;
  /** Called before each word, e.g. to break a connection in the middle. */
  readonly beforeWord?: (index: number) => Promise<void> | void;
  /** False: the reply stands in the log only, as if another process had made it. */
  readonly live?: boolean;
}

/** Answers a message as the turn does, with a text of the test's choice: word by word, then into the log, then `done`. */
export async function answer(
  deps: { readonly handle: Handle; readonly liveReplies: LiveReplies },
  { tenantId, conversationId, messageId, text, pauseMs, beforeWord, live = true }: Script,
): Promise<string> {
  const replyId = replyIdOf(messageId);
  const publish: LiveReplies['publish'] = (id, reply) => {
    if (live) deps.liveReplies.publish(id, reply);
  };
  const notice = noticeText('de');
  publish(conversationId, { kind: 'started', replyId, messageId, notice });
  let offset = 0;
  for (const [i, word] of text.split(/(?<= )/).entries()) {
    await beforeWord?.(i);
    if (pauseMs) await wait(pauseMs);
    publish(conversationId, { kind: 'text', replyId, offset, text: word });
    offset += word.length;
  }
  await deps.handle(
    recordReply,
    {
      conversationId,
      messageId,
      text,
      provider: 'demo',
      model: 'demo',
      region: 'local',
      promptVersion: 0,
      promptSha256: 'x',
      language: 'de',
      inputTokens: 10,
      outputTokens: 10,
      cacheReadTokens: 0,
      latencyMs: 1,
    },
    { commandId: `${messageId}-reply`, caller: system(tenantId, 'take-turn') },
  );
  publish(conversationId, { kind: 'done', replyId, messageId, text, notice });
  return replyId;
}
