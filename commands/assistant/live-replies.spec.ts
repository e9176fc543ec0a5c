import { describe, expect, it } from 'vitest';
import type { LiveReply } from './live-replies.ts';
import { memoryLiveReplies } from './live-replies-memory.ts';

const started: LiveReply = { kind: 'started', replyId: 'r', messageId: 'm', notice: 'Hinweis' };
const text = (offset: number, said: string): LiveReply => ({ kind: 'text', replyId: 'r', offset, text: said });
const done: LiveReply = { kind: 'done', replyId: 'r', messageId: 'm', text: 'Guten Tag', notice: 'Hinweis' };

async function take(replies: AsyncIterable<LiveReply>, most: number): Promise<LiveReply[]> {
  const seen: LiveReply[] = [];
  for await (const reply of replies) {
    seen.push(reply);
    if (seen.length === most) break;
  }
  return seen;
}

describe('live replies', () => {
  it('reach who watches, in order', async () => {
    const live = memoryLiveReplies();
    const watching = take(live.subscribe('c', new AbortController().signal), 4);
    for (const reply of [started, text(0, 'Guten '), text(6, 'Tag'), done]) live.publish('c', reply);
    expect(await watching).toEqual([started, text(0, 'Guten '), text(6, 'Tag'), done]);
  });

  it('give a late watcher first what was said so far, then the rest (US-1.6)', async () => {
    const live = memoryLiveReplies();
    for (const reply of [started, text(0, 'Gu'), text(2, 'ten ')]) live.publish('c', reply);
    const watching = take(live.subscribe('c', new AbortController().signal), 4);
    for (const reply of [text(6, 'Tag'), done]) live.publish('c', reply);
    expect(await watching).toEqual([started, text(0, 'Guten '), text(6, 'Tag'), done]);
  });

  it('say nothing of what is over, nor of another conversation', async () => {
    const live = memoryLiveReplies();
    for (const reply of [started, text(0, 'Guten Tag'), done]) live.publish('c', reply);
    const leaving = new AbortController();
    const watching = take(live.subscribe('c', leaving.signal), 1);
    live.publish('d', started);
    setImmediate(() => leaving.abort());
    expect(await watching).toEqual([]);
  });

  it('begin again from nothing when a reply is tried again', async () => {
    const live = memoryLiveReplies();
    for (const reply of [started, text(0, 'Erster Versuch'), { kind: 'failed', replyId: 'r', messageId: 'm', final: false } as const, started, text(0, 'Zwei')])
      live.publish('c', reply);
    expect(await take(live.subscribe('c', new AbortController().signal), 2)).toEqual([started, text(0, 'Zwei')]);
  });
});
