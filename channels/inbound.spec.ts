import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { findConnection } from '../commands/channels/find-connection.ts';
import { openConnection } from '../commands/channels/open-connection.ts';
import { contactIdOf, conversationIdOf, messageIdOf, receiveCommandId } from '../commands/conversations/ids.ts';
import { createHandle } from '../commands/kernel/handle.ts';
import { openEvents } from '../commands/kernel/sealing.ts';
import { verifyTokenFingerprint } from '../commands/channels/credentials.ts';
import { eventTypes } from '../domain/catalogue.ts';
import type { ChannelType } from '../domain/channels/events.ts';
import { createWorld, type World } from '../ops/testing/world.ts';
import { answerChallenge } from './challenge.ts';
import { admit, mostAccounts } from './inbound.ts';
import { ingest } from './ingest.ts';
import { createChannels, toConnection } from './registry.ts';
import { signed, statusBody, textBody } from './whatsapp/testing/webhook-bodies.ts';

const whatsapp = createChannels({}).get('whatsapp');
if (!whatsapp) throw new Error('there is no WhatsApp');
const [numberA, numberB, unknown] = ['70010', '70020', '70099'];
const secrets: Readonly<Record<string, string>> = { [numberA]: 'secret-of-a-number', [numberB]: 'secret-of-b-number' };
let world: World;
const channelIds = new Map<string, string>();

beforeEach(async () => {
  world = createWorld();
  for (const [accountId, tenant] of [
    [numberA, 'tenant-a'],
    [numberB, 'tenant-b'],
  ] as const) {
    const wanted = toConnection({
      type: 'whatsapp',
      credentials: {
        phoneNumberId: accountId,
        businessAccountId: '48001',
        accessToken: 'token-of-somebody',
        appSecret: secrets[accountId],
        verifyToken: `verify-${tenant}`,
      },
    });
    if ('rejected' in wanted) throw new Error('credentials refused');
    const opened = await openConnection(world, wanted, world.envelope(`connect-${tenant}`, tenant));
    if (!opened.ok) throw new Error('not connected');
    channelIds.set(accountId, opened.channel.channelId);
  }
});

const find = (type: ChannelType, accountId: string) => findConnection(world, type, accountId);
const say = (phoneNumberId: string, id: string, text = 'Hallo', from = '49301') => textBody({ phoneNumberId, from }, { id, text });
const deliver = async ({ rawBody, headers }: ReturnType<typeof signed>) => {
  const admission = await admit(whatsapp, find, { rawBody, headers }, new Date());
  return admission.outcome === 'accepted' ? { ...admission, ingested: await ingest(world, admission.received) } : admission;
};
const received = async () => (await openEvents(eventTypes, world.vault, await world.store.readAll(0n, 1_000))).filter(({ type }) => type === 'MessageReceived');
const together = (...bodies: object[]) => ({ object: 'whatsapp_business_account', entry: bodies.flatMap((b) => (b as { entry: object[] }).entry) });

describe('admitting a webhook', () => {
  it('stores a signed message for the tenant of its number (API-10)', async () => {
    expect(await deliver(signed(say(numberA, 'wamid.1'), 'secret-of-a-number'))).toMatchObject({
      outcome: 'accepted',
      unknownAccounts: 0,
      ingested: { messages: 1 },
    });
    expect((await received()).map(({ meta }) => [meta.tenantId, meta.actor.kind])).toEqual([['tenant-a', 'contact']]);
  });

  it('refuses one changed byte and a missing header, and stores nothing (E1-4)', async () => {
    const { rawBody, headers } = signed(say(numberA, 'wamid.1'), 'secret-of-a-number');
    expect((await deliver({ rawBody, headers: {} })).outcome).toBe('unauthorized');
    const before = await world.store.head();
    const number = rawBody.indexOf(numberA);
    for (let at = 0; at < rawBody.length; at += 1) {
      // Another number id is another connection: unknown ones are passed over, see below.
      if (at >= number && at < number + numberA.length) continue;
      const changed = Buffer.from(rawBody);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect((await deliver({ rawBody: changed, headers })).outcome, `byte ${at}`).toBe('unauthorized');
    }
    expect(await world.store.head()).toBe(before);
  });

  it('refuses the signature of another connection (E1-4)', async () => {
    expect((await deliver(signed(say(numberA, 'wamid.1'), 'secret-of-b-number'))).outcome).toBe('unauthorized');
  });

  it('accepts an unknown number with no effect (API-10)', async () => {
    expect(await deliver(signed(say(unknown, 'wamid.1'), 'whatever'))).toMatchObject({
      outcome: 'accepted',
      unknownAccounts: 1,
      received: [],
      ingested: { messages: 0 },
    });
    expect(await received()).toHaveLength(0);
  });

  it('takes of a body for two connections only what the secret of each vouches for', async () => {
    const both = together(say(numberA, 'wamid.1'), say(numberB, 'wamid.2'), say(unknown, 'wamid.3'));
    expect(await deliver(signed(both, 'secret-of-b-number'))).toMatchObject({ outcome: 'accepted', unknownAccounts: 1, ingested: { messages: 1 } });
    expect((await received()).map(({ meta }) => meta.tenantId)).toEqual(['tenant-b']);
  });

  it('refuses a body that names more accounts than one delivery does, before it looks for any', async () => {
    const asked: string[] = [];
    const counting = async (type: ChannelType, accountId: string) => {
      asked.push(accountId);
      return find(type, accountId);
    };
    const about = (count: number) =>
      signed(together(say(numberA, 'wamid.1'), ...Array.from({ length: count - 1 }, (_, i) => say(`9${i}`, 'wamid.2'))), 'secret-of-a-number');
    const asks = async (count: number) => (await admit(whatsapp, counting, about(count), new Date())).outcome;
    expect(await asks(mostAccounts + 1)).toBe('too-many-accounts');
    expect(asked).toEqual([]);
    expect(await asks(mostAccounts)).toBe('accepted');
    expect(asked).toHaveLength(mostAccounts);
    // One number with many messages is an ordinary day.
    const busy = together(...Array.from({ length: 200 }, (_, i) => say(numberA, `wamid.b${i}`)));
    expect((await admit(whatsapp, find, signed(busy, 'secret-of-a-number'), new Date())).outcome).toBe('accepted');
  });

  it('keeps nothing of the accounts that strangers name', async () => {
    const reads: string[] = [];
    const store = { ...world.store, readStream: (id: string, ...rest: [number?, number?]) => (reads.push(id), world.store.readStream(id, ...rest)) };
    const watched = { ...world, handle: createHandle({ store, vault: world.vault, types: eventTypes, clock: world.clock, hotStreams: 20 }) };
    await watched.handle.see(0n, [], performance.now());
    expect(await findConnection(watched, 'whatsapp', numberA)).toBeDefined();
    for (let i = 0; i < 100; i += 1) expect(await findConnection(watched, 'whatsapp', `9${i}`)).toBeUndefined();
    reads.length = 0;
    await watched.handle.see(0n, [], performance.now());
    expect(await findConnection(watched, 'whatsapp', numberA)).toBeDefined();
    expect(reads).toEqual([]);
  });

  it('refuses what the vendor can not be sending now: a recording of long ago, or of the future (E1-4)', async () => {
    const now = new Date();
    const sent = async (ageMs: number) => {
      const body = textBody({ phoneNumberId: numberA, from: '49301' }, { id: `wamid.${ageMs}`, text: 'Hallo', at: new Date(now.getTime() - ageMs) });
      return (await admit(whatsapp, find, signed(body, 'secret-of-a-number'), now)).outcome;
    };
    const before = await world.store.head();
    const day = 86_400_000;
    expect(await sent(6.9 * day)).toBe('accepted');
    expect(await sent(-60_000)).toBe('accepted');
    expect(await sent(7.1 * day)).toBe('unauthorized');
    expect(await sent(-3_600_000)).toBe('unauthorized');
    expect(await sent(now.getTime() - Date.UTC(2019, 0, 1))).toBe('unauthorized');
    expect(await world.store.head()).toBe(before);
  });

  it('takes what is fresh of a body that also holds something old', async () => {
    const old = textBody({ phoneNumberId: numberA, from: '49302' }, { id: 'wamid.old', text: 'alt', at: new Date(Date.UTC(2019, 0, 1)) });
    expect(await deliver(signed(together(say(numberA, 'wamid.1'), old), 'secret-of-a-number'))).toMatchObject({ outOfTime: 1, ingested: { messages: 1 } });
  });

  it('accepts notices about other things', async () => {
    const notice = { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'account_update', value: { event: 'X' } }] }] };
    expect(await deliver(signed(notice, 'secret-of-a-number'))).toMatchObject({ outcome: 'accepted', received: [] });
  });
});

describe('ingesting', () => {
  it('keeps a message delivered 100 times in parallel once (E1-2)', async () => {
    const body = signed(say(numberA, 'wamid.1'), 'secret-of-a-number');
    const results = await Promise.all(Array.from({ length: 100 }, () => deliver(body)));
    expect(results.every(({ outcome }) => outcome === 'accepted')).toBe(true);
    expect(await received()).toHaveLength(1);
  });

  it('keeps the order of each person, whatever is mixed in one body (E1-2)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('49301', '49302', '49303'), { minLength: 1, maxLength: 12 }), fc.uuid(), async (people, run) => {
        const bodies = people.map((from, i) => say(numberA, `wamid.${run}.${i}`, `${i}`, from));
        const before = (await received()).length;
        await deliver(signed(together(...bodies), 'secret-of-a-number'));
        const mine = (await received()).slice(before);
        expect(mine).toHaveLength(people.length);
        for (const stream of new Set(mine.map(({ streamId }) => streamId))) {
          const ids = mine
            .filter(({ streamId }) => streamId === stream)
            .map(({ data }) =>
              Number(
                String((data as { externalId: string }).externalId)
                  .split('.')
                  .at(-1),
              ),
            );
          expect(ids).toEqual(ids.toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 15 },
    );
  });

  it("keeps one person's thread when the number is hidden later", async () => {
    const at = (body: object) => deliver(signed(body, 'secret-of-a-number'));
    await at(textBody({ phoneNumberId: numberA, from: '49301', userId: 'DE.1' }, { id: 'wamid.1', text: 'a' }));
    await at({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: '1',
          changes: [
            {
              field: 'messages',
              value: {
                metadata: { phone_number_id: numberA },
                contacts: [{ user_id: 'DE.1' }],
                messages: [{ from_user_id: 'DE.1', id: 'wamid.2', timestamp: '1763282000', type: 'text', text: { body: 'b' } }],
              },
            },
          ],
        },
      ],
    });
    expect(new Set((await received()).map(({ streamId }) => streamId)).size).toBe(1);
  });

  it('leaves neither a number in the log nor anything that a number gives without a key (E4-1)', async () => {
    const [number, wamid] = ['4930123456', 'wamid.HBgKNDkzMDEyMzQ1Ng=='];
    await deliver(signed(say(numberA, wamid, 'Hallo', number), 'secret-of-a-number'));
    await deliver(signed(say(numberB, wamid, 'Hallo', number), 'secret-of-b-number'));
    const events = await world.store.readAll(0n, 1_000);
    const log = events.map(({ streamId, id, text }) => [streamId, id, text.data, text.meta].join('\n')).join('\n');
    for (const channelId of channelIds.values()) {
      for (const sender of [number, `tenant-a/${number}`]) {
        for (const traced of [contactIdOf(channelId, sender), conversationIdOf(channelId, sender)]) expect(log).not.toContain(traced);
      }
      for (const traced of [messageIdOf(channelId, wamid), receiveCommandId(channelId, wamid)]) expect(log).not.toContain(traced);
    }
    for (const traced of [number, wamid]) expect(log).not.toContain(traced);
    expect((await received()).map(({ data }) => (data as { externalId: string }).externalId)).toEqual([wamid, wamid]);
    const [inA, inB] = [await world.vault.pseudonyms('tenant-a', 'contact', [number]), await world.vault.pseudonyms('tenant-b', 'contact', [number])];
    expect(inA).not.toEqual(inB);
    expect(log).toContain(contactIdOf(channelIds.get(numberA) ?? '', inA[0] ?? ''));
    // With the tenant goes the key: nobody can ask any more who was who.
    await world.vault.destroy({ kind: 'tenant', orderId: 'the-end', tenantId: 'tenant-a', before: world.clock().toISOString() });
    await expect(world.vault.pseudonyms('tenant-a', 'contact', [number])).rejects.toThrow();
  });

  it('passes over statuses of messages that are not ours', async () => {
    expect(await deliver(signed(statusBody(numberA, { id: 'wamid.9', status: 'read', to: '49301' }), 'secret-of-a-number'))).toMatchObject({
      ingested: { statuses: 0, refused: 1 },
    });
    expect(
      await deliver(signed(statusBody(numberA, { id: 'wamid.9', status: 'read', to: '49301', reference: 'conversation.reply' }), 'secret-of-a-number')),
    ).toMatchObject({ ingested: { statuses: 0, refused: 1 } });
  });

  it('lets the vendor deliver again when the log can not be written', async () => {
    const broken = (async () => {
      throw new Error('disk full');
    }) as unknown as World['handle'];
    const { rawBody, headers } = signed(say(numberA, 'wamid.1'), 'secret-of-a-number');
    const admission = await admit(whatsapp, find, { rawBody, headers }, new Date());
    if (admission.outcome !== 'accepted') throw new Error('refused');
    await expect(ingest({ handle: broken, vault: world.vault }, admission.received)).rejects.toThrow('disk full');
  });
});

describe("Meta's verification request", () => {
  const ask = (token: string, mode = 'subscribe') =>
    answerChallenge(
      {
        ...world,
        findByVerifyToken: async (fingerprint) =>
          fingerprint === verifyTokenFingerprint(world.vault, 'verify-tenant-a') ? [{ tenantId: 'tenant-a', channelId: channelIds.get(numberA) ?? '' }] : [],
      },
      { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': '1158201444' },
    );

  it('is answered with its challenge, and the connection is live', async () => {
    expect(await ask('verify-tenant-a')).toBe('1158201444');
    expect((await find('whatsapp', numberA))?.channel.status).toBe('live');
  });
  it('is refused for a token nobody gave', async () => {
    expect(await ask('verify-tenant-x')).toBeUndefined();
  });
  it('is refused for another mode', async () => {
    expect(await ask('verify-tenant-a', 'unsubscribe')).toBeUndefined();
  });
});
