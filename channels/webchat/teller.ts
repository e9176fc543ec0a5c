import type { LiveReply } from '../../commands/assistant/live-replies.ts';
import { frame, markId, type Mark } from './sse.ts';

/** A reply as the log has it. */
export interface FinalReply {
  readonly replyId: string;
  readonly messageId: string;
  readonly text: string;
  readonly notice: string | undefined;
}

/** Tells a visitor every piece of every reply once, from wherever the stream broke off, whether it comes live or from the log. */
export interface Teller {
  /** Takes replies of the log as told: the visitor reads them in the history. */
  skip(replies: readonly FinalReply[]): void;
  /** Tells what the log has and the visitor does not: of the marked reply the rest, and every later one. */
  catchUp(replies: readonly FinalReply[]): Iterable<string>;
  tell(reply: LiveReply): Iterable<string>;
}

export function createTeller(mark: Mark | undefined): Teller {
  const told = new Map<string, number>(mark ? [[mark.replyId, mark.offset]] : []);
  const finished = new Set<string>();

  function* text(replyId: string, offset: number, piece: string): Generator<string> {
    const have = told.get(replyId) ?? 0;
    const end = offset + piece.length;
    // A piece beyond a gap waits for the final text; one already told is left out.
    if (offset > have || end <= have) return;
    told.set(replyId, end);
    yield frame('text', { replyId, offset: have, text: piece.slice(have - offset) }, markId({ replyId, offset: end }));
  }
  function* finish({ replyId, messageId, text: final, notice }: FinalReply): Generator<string> {
    if (finished.has(replyId)) return;
    yield* text(replyId, 0, final);
    finished.add(replyId);
    told.set(replyId, final.length);
    yield frame('done', { replyId, messageId, text: final, ...(notice !== undefined && { notice }) }, markId({ replyId, offset: final.length }));
  }

  const skip = (replies: readonly FinalReply[]) => {
    for (const { replyId } of replies) finished.add(replyId);
  };

  let resuming = mark !== undefined;
  return {
    skip,
    *catchUp(replies) {
      if (resuming) {
        // Of replies before the marked one the visitor has everything. A mark the log does not know is a reply still in the making.
        const marked = replies.findIndex(({ replyId }) => replyId === mark?.replyId);
        skip(marked < 0 ? replies : replies.slice(0, marked));
        resuming = false;
      }
      for (const reply of replies) yield* finish(reply);
    },
    *tell(reply) {
      switch (reply.kind) {
        case 'started':
          if (!finished.has(reply.replyId) && !told.has(reply.replyId)) yield frame('started', { replyId: reply.replyId, messageId: reply.messageId });
          return;
        case 'text':
          if (!finished.has(reply.replyId)) yield* text(reply.replyId, reply.offset, reply.text);
          return;
        case 'done':
          yield* finish(reply);
          return;
        case 'failed':
          // Another try begins with other words.
          told.delete(reply.replyId);
          yield frame('failed', { replyId: reply.replyId, messageId: reply.messageId, final: reply.final });
          return;
      }
    },
  };
}
