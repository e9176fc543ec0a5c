import { describe, expect, it } from 'vitest';
import { fixedTexts } from '../../domain/assistants/fixed-texts.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { createWorld } from '../../ops/testing/world.ts';
import type { Caller } from '../kernel/caller.ts';
import { chooseBudget } from '../usage/choose-budget.ts';
import { createCallLLM, servedModels } from './call-llm.ts';
import { createTurn } from './create-turn.ts';
import { demoProvider } from './demo/index.ts';
import { memoryLiveReplies } from './live-replies-memory.ts';
import { BudgetRefusal } from './reserve.ts';
import { takeTurnWorker } from './take-turn.ts';
import { channelsOf, eventsOf, meteredOf, openTenant, recordingChannel, typesOf } from './turn.examples.ts';
import type { Job } from '../kernel/policy.ts';

const person = '491701';

async function setUp(budget: { readonly monthlyLimitTokens?: number; readonly atLimit?: 'stop' | 'throttle'; readonly stopText?: string }) {
  const world = createWorld();
  const vendor = recordingChannel('whatsapp');
  const tenant = await openTenant(world);
  await world.handle(chooseBudget, budget, tenant.by('budget'));
  const provider = demoProvider();
  const turn = createTurn({
    ...world,
    callLLM: createCallLLM({ providers: [provider] }),
    served: servedModels([provider]),
    channels: channelsOf(vendor.channel),
    liveReplies: memoryLiveReplies(),
    reportsStatuses: async () => false,
  });
  const conversationId = tenant.conversationId(person);
  return { world, tenant, turn, sent: vendor.sent, conversationId, take: () => turn.take('tenant-a', conversationId) };
}

describe('a budget that is used up', () => {
  it("gives the customer the tenant's sentence once a day, asks no model and charges nothing (E3-1)", async () => {
    const { world, tenant, sent, take, conversationId } = await setUp({ monthlyLimitTokens: 10, stopText: 'Bitte rufen Sie uns an: 0711 123.' });
    await tenant.receive(person, 'm1', 'Guten Tag');
    await tenant.receive(person, 'm2', 'Hallo?');
    expect(await take()).toEqual({ outcome: 'done' });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain('Bitte rufen Sie uns an: 0711 123.');
    expect(await meteredOf(world, 'tenant-a')).toEqual([]);
    const failed = (await eventsOf(world, stream.conversation('tenant-a', conversationId))).filter(({ type }) => type === 'ReplyFailed');
    expect(failed).toMatchObject([{ data: { stage: 'model', cause: 'BudgetExhausted', final: true } }]);
    world.setClock('2026-11-17T08:00:00.000Z');
    await tenant.receive(person, 'm3', 'Und heute?');
    await take();
    expect(sent).toHaveLength(2);
    expect((await eventsOf(world, stream.usage('tenant-a', '2026-11'))).map(({ type, data }) => ({ type, data }))).toEqual([
      { type: 'BudgetThresholdReached', data: { percent: 100, usedTokens: 0, limitTokens: 10, basis: 'limit', stopped: true } },
    ]);
  });

  it('has a sentence of its own where the tenant wrote none, and answers again when the limit is raised', async () => {
    const { world, tenant, sent, take } = await setUp({ monthlyLimitTokens: 10 });
    await tenant.receive(person, 'm1', 'Guten Tag');
    await take();
    expect(sent[0]?.text).toContain(fixedTexts.budget.de);
    await world.handle(chooseBudget, { monthlyLimitTokens: 1_000_000 }, tenant.by('raise'));
    await tenant.receive(person, 'm2', 'Guten Tag');
    await take();
    expect(await typesOf(world, 'tenant-a', tenant.conversationId(person))).not.toContain('ReplyFailed');
    expect(await meteredOf(world, 'tenant-a')).toHaveLength(1);
  });

  it('lets a throttled message wait for its minute and then answers it', async () => {
    const { world, tenant, turn, sent, take } = await setUp({ monthlyLimitTokens: 10, atLimit: 'throttle' });
    await tenant.receive(person, 'm1', 'Guten Tag');
    await take();
    await tenant.receive(person, 'm2', 'Hallo?');
    const added: Job[] = [];
    const worker = takeTurnWorker({ turn, clock: world.clock, jobs: { add: async (job) => void added.push(job) } });
    const job = { id: 'job', tenantId: 'tenant-a', data: { conversationId: tenant.conversationId(person) }, attempt: 1, lastAttempt: false };
    await worker.work(job);
    expect(added).toMatchObject([{ name: 'take-turn', delayMs: 60_000 }]);
    expect(sent).toHaveLength(1);
    world.advance(60_000);
    await worker.work(job);
    expect(sent).toHaveLength(2);
  });

  it('tells a program and the prompt editor so, without a model', async () => {
    const { world, turn } = await setUp({});
    const api = await openTenant(world, { tenantId: 'tenant-b', type: 'api' });
    await world.handle(chooseBudget, { monthlyLimitTokens: 10 }, api.by('budget'));
    const caller: Caller = { actor: { kind: 'api-key', id: 'key-1' }, tenantId: 'tenant-b', permissions: new Set(['assistants:write']) };
    const direct = await turn.answerDirect({
      tenantId: 'tenant-b',
      caller,
      requestId: 'req-1',
      channelId: api.channelId,
      messages: [{ role: 'user', content: 'Danke' }],
    });
    if (!direct.ok) throw new Error(direct.rejection.rejected);
    await expect(direct.answer).rejects.toMatchObject({ name: 'BudgetRefusal', rejection: { rejected: 'BudgetExhausted' } });
    const preview = await turn.preview({ tenantId: 'tenant-b', caller, previewId: 'p-1', prompt: 'Wir verkaufen Rohre.', message: 'Was?' });
    if (!preview.ok) throw new Error(preview.rejection.rejected);
    await expect(preview.answer).rejects.toBeInstanceOf(BudgetRefusal);
  });

  it('gives back at once what a call held that no model answered', async () => {
    const { world, tenant, turn } = await setUp({ monthlyLimitTokens: 1_000_000 });
    const refusing = createTurn({
      ...world,
      callLLM: createCallLLM({ providers: [], sleep: async () => undefined }),
      served: servedModels([demoProvider()]),
      channels: channelsOf(),
      liveReplies: memoryLiveReplies(),
      reportsStatuses: async () => false,
    });
    await tenant.receive(person, 'm1', 'Guten Tag');
    await expect(refusing.take('tenant-a', tenant.conversationId(person))).rejects.toThrow('no provider serves');
    expect((await eventsOf(world, stream.usage('tenant-a', '2026-11'))).map(({ type }) => type)).toEqual(['TokensReserved', 'ReservationReleased']);
    await turn.take('tenant-a', tenant.conversationId(person));
    expect(await meteredOf(world, 'tenant-a')).toHaveLength(1);
  });
});
