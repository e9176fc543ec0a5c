import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeliveryStarted, ReplyDelivered, ReplyFailed, ReplyUnconfirmed } from '../../domain/conversations/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { contacts, writeMessage, writeReply } from '../../ops/testing/happenings.ts';
import { writeHistory } from '../../ops/testing/history.ts';
import { readSide, type ReadSide } from '../../ops/testing/read-side.ts';
import { findConversation, findConversations, listConversationIds } from './conversations.ts';
import { listHeldConversations, listTenantsWithUnanswered } from './held-conversations.ts';
import { listMessages } from './messages.ts';

const now = '2026-11-16T09:30:00.000Z';

describe('conversations', () => {
  let side: ReadSide;
  beforeAll(async () => {
    side = await readSide();
    await writeHistory(side);
    await side.drain();
  });
  afterAll(() => side.close());

  it('lists them by their latest message, under a pseudonym, with the last text sealed', async () => {
    const page = await side.asTenant('alpha', (db) => findConversations(db, 'alpha', {}, { first: 10 }, now));
    expect(page.totalCount).toBe(2);
    expect(page.nodes.map(({ id, contactLabel, messageCount, status, channelId }) => [id, contactLabel, messageCount, status, channelId])).toEqual([
      ['c-anna', 'Kontakt 7F3A01', 3, 'waiting', 'wa'],
      ['c-ben', 'Kontakt 7F3B02', 2, 'failed', 'wa'],
    ]);
    const [anna] = page.nodes;
    expect(anna?.lastMessage?.value).toMatch(/^enc:/);
    expect(anna?.lastMessage && (await side.open('alpha', anna.lastMessage))).toBe('Frage m2');
  });
  it('finds by label, conversation or contact, and by channel', async () => {
    const found = async (filter: Parameters<typeof findConversations>[2]) =>
      (await side.asTenant('alpha', (db) => findConversations(db, 'alpha', filter, { first: 10 }, now))).nodes.map((c) => c.id);
    expect(await found({ search: '7f3b' })).toEqual(['c-ben']);
    expect(await found({ search: 'c-anna' })).toEqual(['c-anna']);
    expect(await found({ search: contacts.ben })).toEqual(['c-ben']);
    expect(await found({ search: 'Anna' })).toEqual([]);
    expect(await found({ channelId: 'web' })).toEqual([]);
    expect(await found({ channelId: 'wa', search: 'kontakt' })).toEqual(['c-anna', 'c-ben']);
  });
  it('shows the thread in order: notice before the reply, delivery, model, prompt version, tokens and cost', async () => {
    const thread = await side.asTenant('alpha', (db) => listMessages(db, 'alpha', 'c-anna'));
    expect(
      thread.map(({ id, author, delivery, model, promptVersion, inputTokens, outputTokens, cost, currency }) => [
        id,
        author,
        delivery,
        model,
        promptVersion,
        inputTokens,
        outputTokens,
        cost,
        currency,
      ]),
    ).toEqual([
      ['m1', 'contact', 'received', null, null, null, null, null, null],
      ['notice-m1-reply', 'notice', 'delivered', null, null, null, null, null, null],
      ['m1-reply', 'assistant', 'delivered', 'demo', 1, 100, 20, '0.000144', 'EUR'],
      ['m2', 'contact', 'received', null, null, null, null, null, null],
    ]);
    expect(thread[1]?.text).toMatch(/KI-Assistenten/);
    const reply = thread[2]?.text;
    expect(reply !== undefined && typeof reply !== 'string' && (await side.open('alpha', reply))).toBe('Antwort m1');
    expect(await side.asTenant('beta', (db) => listMessages(db, 'alpha', 'c-anna'))).toEqual([]);
    const newest = await side.asTenant('alpha', (db) => listMessages(db, 'alpha', 'c-anna', 2));
    expect(newest.map((m) => m.id)).toEqual(['m1-reply', 'm2']);
  });
  it('knows where somebody still waits for an answer', async () => {
    expect(await side.asOperator((db) => listTenantsWithUnanswered(db))).toEqual(['alpha']);
    expect(await side.asTenant('alpha', (db) => listHeldConversations(db, 'alpha'))).toEqual(['c-anna']);
    expect(await side.asTenant('alpha', (db) => listHeldConversations(db, 'alpha', 'web'))).toEqual([]);
  });
  it('says why a reply did not arrive', async () => {
    const thread = await side.asTenant('alpha', (db) => listMessages(db, 'alpha', 'c-ben'));
    expect(thread.at(-1)).toMatchObject({ id: 'm3-reply', delivery: 'failed', deliveryReason: 'number-unknown', cost: '0.0037' });
  });
  it('follows a message from waiting over unconfirmed and sent to closed by a day of silence', async () => {
    const delta = { tenantId: 'delta', channelId: 'wa-d', contactId: contacts.anna, conversationId: 'c-d', fresh: true };
    const at = '2026-11-12T10:00:00.000Z';
    const write = (...events: Parameters<ReadSide['write']>[3]) => side.write('delta', stream.conversation('delta', 'c-d'), at, events);
    const state = async (seenAt = '2026-11-12T10:05:00.000Z') => {
      await side.drain();
      const talk = await side.asTenant('delta', (db) => findConversation(db, 'delta', 'c-d', seenAt));
      return [talk?.status, (await side.asTenant('delta', (db) => listMessages(db, 'delta', 'c-d'))).at(-1)?.delivery];
    };
    await writeMessage(side, { ...delta, messageId: 'd1', at });
    expect(await state()).toEqual(['waiting', 'received']);
    await writeReply(side, { ...delta, messageId: 'd1', at });
    expect(await state()).toEqual(['answered', 'pending']);
    await write(DeliveryStarted({ replyId: 'd1-reply', attempt: 1 }), ReplyUnconfirmed({ replyId: 'd1-reply' }));
    expect(await state()).toEqual(['answered', 'unconfirmed']);
    await write(
      DeliveryStarted({ replyId: 'd1-reply', attempt: 2 }),
      ReplyFailed({ messageId: 'd1', replyId: 'd1-reply', stage: 'delivery', cause: 'rate-limited', final: false }),
    );
    expect(await state()).toEqual(['answered', 'pending']);
    await write(DeliveryStarted({ replyId: 'd1-reply', attempt: 3 }), ReplyDelivered({ replyId: 'd1-reply', externalId: 'w', contactId: delta.contactId }));
    expect(await state()).toEqual(['answered', 'sent']);
    expect(await state('2026-11-13T10:00:00.000Z')).toEqual(['closed', 'sent']);
    await writeMessage(side, { ...delta, messageId: 'd2', at: '2026-11-14T10:00:00.000Z' });
    await side.write('delta', stream.conversation('delta', 'c-d'), '2026-11-14T10:00:05.000Z', [
      ReplyFailed({ messageId: 'd2', replyId: 'd2-reply', stage: 'model', cause: 'no-provider', final: true }),
    ]);
    expect((await state('2026-11-16T10:00:00.000Z'))[0]).toBe('failed');
    expect((await side.asTenant('delta', (db) => listMessages(db, 'delta', 'c-d'))).at(-1)).toMatchObject({
      id: 'd2',
      delivery: 'received',
      deliveryReason: 'no-provider',
    });
    expect(await side.asTenant('delta', (db) => findConversation(db, 'delta', 'c-d', now))).toMatchObject({
      startedAt: '2026-11-14T10:00:00.000Z',
      messageCount: 3,
    });
  });
  it('pages without a gap or a double among conversations of the same instant', async () => {
    for (let n = 0; n < 9; n += 1)
      await writeMessage(side, {
        tenantId: 'eps',
        channelId: n % 2 ? 'a' : 'b',
        contactId: contacts.ben,
        conversationId: `e${n}`,
        messageId: `em${n}`,
        at: `2026-11-1${n % 3}T10:00:00.000Z`,
        fresh: true,
      });
    await side.drain();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 10 }), fc.constantFrom(undefined, 'a', 'b'), async (first, channelId) => {
        const ask = (page: { first: number; after?: string | undefined }) =>
          side.asTenant('eps', (db) => findConversations(db, 'eps', { channelId }, page, now));
        const all = (await ask({ first: 200 })).nodes.map((c) => c.id);
        const seen: string[] = [];
        for (let after: string | undefined, more = true; more;) {
          const page = await ask({ first, after });
          expect(page.totalCount).toBe(all.length);
          seen.push(...page.nodes.map((c) => c.id));
          more = page.hasNextPage;
          after = page.endCursor ?? undefined;
        }
        expect(seen).toEqual(all);
        expect(new Set(all).size).toBe(channelId === undefined ? 9 : channelId === 'a' ? 4 : 5);
      }),
      { numRuns: 20 },
    );
  });
  it('gives ids for an export', async () => {
    expect(await side.asTenant('alpha', (db) => listConversationIds(db, 'alpha'))).toEqual(['c-ben', 'c-anna']);
  });
});
