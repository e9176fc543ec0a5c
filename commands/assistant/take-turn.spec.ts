import { describe, expect, it } from 'vitest';
import { MessageReceived, ReplyGenerated } from '../../domain/conversations/events.ts';
import { ChannelRecovered, ChannelResumed } from '../../domain/channels/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { TenantActivated } from '../../domain/tenants/events.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { recordReply } from '../conversations/record-reply.ts';
import { messageIdOf } from '../conversations/ids.ts';
import type { Happened, Job, Policy, Reaction } from '../kernel/policy.ts';
import { wheneverChannelRecoveredAnswerHeldMessages } from '../policies/whenever-channel-recovered-answer-held-messages.ts';
import { wheneverChannelResumedAnswerHeldMessages } from '../policies/whenever-channel-resumed-answer-held-messages.ts';
import { wheneverMessageReceivedTakeTurn } from '../policies/whenever-message-received-take-turn.ts';
import { wheneverReplyGeneratedMeterTokens } from '../policies/whenever-reply-generated-meter-tokens.ts';
import { wheneverTenantActivatedAnswerHeldMessages } from '../policies/whenever-tenant-activated-answer-held-messages.ts';
import { answerHeldMessagesWorker, type HeldConversations } from './answer-held-messages.ts';
import type { Turn } from './create-turn.ts';
import { DeliveryPostponed } from './deliver.ts';
import { ProviderError } from './provider.ts';
import { takeTurnWorker } from './take-turn.ts';
import { meteredOf, openTenant } from './turn.examples.ts';

async function react(
  policy: Policy,
  happened: Pick<Happened<unknown>, 'streamId' | 'payload'> & { readonly demo?: boolean },
  handle: Reaction['handle'] = createWorld().handle,
): Promise<Job[]> {
  const jobs: Job[] = [];
  await policy.react(
    {
      payload: happened.payload as never,
      streamId: happened.streamId,
      eventId: 'event-1',
      position: 7n,
      meta: {
        tenantId: 'tenant-a',
        actor: { kind: 'contact', id: 'p' },
        commandId: 'c',
        $correlationId: 'c',
        $causationId: 'c',
        at: '2026-11-16T09:30:00.000Z',
        ...(happened.demo && { demo: true }),
      },
    },
    {
      handle,
      jobs: {
        add: async (job) => {
          jobs.push(job);
        },
      },
      envelope: () => {
        throw new Error('not needed here');
      },
    },
  );
  return jobs;
}

const received = MessageReceived({ messageId: 'm', externalId: 'e', contactId: 'p', kind: 'text', text: 'enc:', sentAt: '2026-11-16T09:29:58.000Z' });

describe('the policies of the turn', () => {
  it('call for a turn when a message came in, once per event', async () => {
    expect(await react(wheneverMessageReceivedTakeTurn, { streamId: 'conversation-tenant-a.c1', payload: received.payload })).toEqual([
      { name: 'take-turn', id: 'event-1', tenantId: 'tenant-a', data: { conversationId: 'c1' } },
    ]);
  });

  it("leave the demo's history alone", async () => {
    expect(await react(wheneverMessageReceivedTakeTurn, { streamId: 'conversation-tenant-a.c1', payload: received.payload, demo: true })).toEqual([]);
  });

  it.each([
    [wheneverChannelResumedAnswerHeldMessages, ChannelResumed({ channelId: 'ch' }).payload, { channelId: 'ch', position: '7' }],
    [wheneverChannelRecoveredAnswerHeldMessages, ChannelRecovered({ channelId: 'ch' }).payload, { channelId: 'ch', position: '7' }],
    [wheneverTenantActivatedAnswerHeldMessages, TenantActivated({}).payload, { position: '7' }],
  ])('look for held messages when a door opens again', async (policy, payload, data) => {
    expect(await react(policy, { streamId: 's', payload })).toEqual([{ name: 'answer-held-messages', id: 'event-1', tenantId: 'tenant-a', data }]);
  });

  it('meter a reply whose turn died before it could, and never twice', async () => {
    const world = createWorld();
    const tenant = await openTenant(world);
    await tenant.receive('491701', 'm1', 'Hallo');
    const conversationId = tenant.conversationId('491701');
    const figures = {
      provider: 'OpenClaw Demo',
      model: 'demo',
      region: 'local',
      promptVersion: 0,
      promptSha256: 'a',
      inputTokens: 5,
      outputTokens: 2,
      cacheReadTokens: 0,
      latencyMs: 7,
    };
    const reply = await world.handle(
      recordReply,
      { conversationId, messageId: messageIdOf(tenant.channelId, 'm1'), text: 'Ja', language: 'de', ...figures },
      tenant.by('reply'),
    );
    const generated = reply.ok ? reply.events.find(({ type }) => type === ReplyGenerated.type) : undefined;
    for (let i = 0; i < 3; i += 1)
      await react(wheneverReplyGeneratedMeterTokens, { streamId: stream.conversation('tenant-a', conversationId), payload: generated?.payload }, world.handle);
    expect(await meteredOf(world, 'tenant-a')).toMatchObject([{ inputTokens: 5, outputTokens: 2, conversationId, channelId: tenant.channelId }]);
  });
});

describe('the job of a turn', () => {
  const work = async (taken: Awaited<ReturnType<Turn['take']>> | Error, data: Job['data'] = { conversationId: 'c1' }) => {
    const jobs: Job[] = [];
    const asked: unknown[] = [];
    const turn: Turn = {
      take: async (...args) => {
        asked.push(args);
        if (taken instanceof Error) throw taken;
        return taken;
      },
      vendorOf: async () => 'spec',
      answerDirect: async () => {
        throw new Error('not asked');
      },
      preview: async () => {
        throw new Error('not asked');
      },
    };
    await takeTurnWorker({
      turn,
      clock: () => new Date('2026-11-16T09:30:00.000Z'),
      jobs: {
        add: async (job) => {
          jobs.push(job);
        },
      },
    }).work({ id: 'event-1', tenantId: 'tenant-a', data, attempt: 8, lastAttempt: true });
    return { jobs, asked };
  };

  it('takes the turn and says when it is the last try', async () => {
    expect(await work({ outcome: 'done' })).toEqual({ jobs: [], asked: [['tenant-a', 'c1', { attempt: 8, lastAttempt: true }]] });
  });

  it("comes back when a vendor's word is awaited, and keeps no slot meanwhile", async () => {
    const { jobs } = await work({ outcome: 'waiting', forMs: 12_000, replyId: 'r' });
    expect(jobs).toMatchObject([{ name: 'take-turn', tenantId: 'tenant-a', data: { conversationId: 'c1' }, delayMs: 12_000 }]);
    expect(jobs[0]?.id).not.toBe('event-1');
  });

  it.each([
    ["the channel's vendor", new DeliveryPostponed('rate limit', 6_000), 6_000],
    ["the model's vendor", new ProviderError('retry', 'the server answered 429', 90_000), 90_000],
    ['a vendor in no hurry', new DeliveryPostponed('rate limit', 86_400_000), 3_600_000],
    ['a vendor in a hurry', new DeliveryPostponed('rate limit', 0), 1_000],
  ])('waits as long as %s asks, and uses up no attempt for it', async (_, error, delayMs) => {
    const { jobs } = await work(error);
    expect(jobs).toMatchObject([{ name: 'take-turn', tenantId: 'tenant-a', data: { conversationId: 'c1', pauses: 1 }, delayMs }]);
    expect(jobs[0]?.id).not.toBe('event-1');
  });

  it("stops asking a vendor that wants nothing but pauses, and leaves other failures to the job's own attempts", async () => {
    const again = new DeliveryPostponed('rate limit', 6_000);
    expect((await work(again, { conversationId: 'c1', pauses: 23 })).jobs).toMatchObject([{ data: { pauses: 24 } }]);
    await expect(work(again, { conversationId: 'c1', pauses: 24 })).rejects.toBe(again);
    for (const error of [new DeliveryPostponed('busy'), new ProviderError('down', 'nobody answers', 5_000), new Error('a bug')])
      await expect(work(error)).rejects.toBe(error);
  });

  it('leaves held messages to the policies', async () => {
    expect((await work({ outcome: 'held', reason: 'ChannelNotOpen' })).jobs).toEqual([]);
  });
});

describe('answering held messages', () => {
  it('calls for one turn per waiting conversation, as of the moment the door opened', async () => {
    const jobs: Job[] = [];
    const asked: unknown[] = [];
    const heldConversations: HeldConversations = async (of) => {
      asked.push(of);
      return ['c1', 'c2'];
    };
    const worker = answerHeldMessagesWorker({
      heldConversations,
      jobs: {
        add: async (job) => {
          jobs.push(job);
        },
      },
    });
    const job = { id: 'event-1', tenantId: 'tenant-a', data: { channelId: 'ch', position: '7' }, attempt: 1, lastAttempt: false };
    await worker.work(job);
    await worker.work(job);
    expect(asked[0]).toEqual({ tenantId: 'tenant-a', channelId: 'ch', position: 7n });
    expect(jobs.map(({ data }) => data['conversationId'])).toEqual(['c1', 'c2', 'c1', 'c2']);
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(2);
  });
});
