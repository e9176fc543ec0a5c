import type { LiveReplies, LiveReply } from './live-replies.ts';

interface Watcher {
  readonly push: (reply: LiveReply) => void;
}
interface InTheMaking {
  messageId: string;
  notice: string | undefined;
  text: string;
}

/** How many events a watcher that does not read may lag behind before it is cut off; it then resumes from the log. */
const longestQueue = 10_000;
/** A reply whose maker died without a word is forgotten once so many others are in the making. */
const mostInTheMaking = 5_000;

/** Watchers of this process, and what was said so far of replies in the making. */
export function fanOut(): LiveReplies {
  const watchers = new Map<string, Set<Watcher>>();
  const making = new Map<string, Map<string, InTheMaking>>();

  const remember = (conversationId: string, reply: LiveReply) => {
    if (reply.kind === 'started') {
      const replies = making.get(conversationId) ?? new Map<string, InTheMaking>();
      replies.set(reply.replyId, { messageId: reply.messageId, notice: reply.notice, text: '' });
      making.delete(conversationId);
      making.set(conversationId, replies);
      const oldest = making.size > mostInTheMaking ? making.keys().next().value : undefined;
      if (oldest !== undefined) making.delete(oldest);
      return;
    }
    const replies = making.get(conversationId);
    if (!replies) return;
    if (reply.kind === 'text') {
      const known = replies.get(reply.replyId);
      if (known) known.text = known.text.slice(0, reply.offset) + reply.text;
      return;
    }
    replies.delete(reply.replyId);
    if (replies.size === 0) making.delete(conversationId);
  };

  const soFar = (conversationId: string): LiveReply[] =>
    [...(making.get(conversationId) ?? [])].flatMap(([replyId, { messageId, notice, text }]) => [
      { kind: 'started', replyId, messageId, notice } as const,
      ...(text === '' ? [] : [{ kind: 'text', replyId, offset: 0, text } as const]),
    ]);

  return {
    publish(conversationId, reply) {
      remember(conversationId, reply);
      for (const watcher of watchers.get(conversationId) ?? []) watcher.push(reply);
    },
    subscribe(conversationId, signal) {
      const queue = soFar(conversationId);
      let wake: () => void = () => undefined;
      let ended = signal.aborted;
      const watcher: Watcher = {
        push(reply) {
          queue.push(reply);
          if (queue.length > longestQueue) end();
          wake();
        },
      };
      const mine = watchers.get(conversationId) ?? new Set<Watcher>();
      watchers.set(conversationId, mine.add(watcher));
      const end = () => {
        ended = true;
        mine.delete(watcher);
        if (mine.size === 0 && watchers.get(conversationId) === mine) watchers.delete(conversationId);
        wake();
      };
      if (ended) end();
      else signal.addEventListener('abort', end, { once: true });
      return {
        async *[Symbol.asyncIterator]() {
          try {
            for (;;) {
              const next = queue.shift();
              if (next) yield next;
              else if (ended) return;
              else
                await new Promise<void>((resolve) => {
                  wake = resolve;
                });
            }
          } finally {
            signal.removeEventListener('abort', end);
            end();
          }
        },
      };
    },
  };
}
