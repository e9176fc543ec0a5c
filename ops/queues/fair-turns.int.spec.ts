import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCallLLM, servedModels } from '../../commands/assistant/call-llm.ts';
import { createTurn } from '../../commands/assistant/create-turn.ts';
import { memoryLiveReplies } from '../../commands/assistant/live-replies-memory.ts';
import type { Provider } from '../../commands/assistant/provider.ts';
import { sharedLanes, type SharedLanes } from '../../commands/assistant/shared-lanes.ts';
import { takeTurnJob, takeTurnQueue, takeTurnWorker } from '../../commands/assistant/take-turn.ts';
import { channelsOf, openTenant, typesOf } from '../../commands/assistant/turn.examples.ts';
import { testDatabase } from '../testing/postgres.ts';
import { createWorld } from '../testing/world.ts';
import { bullmqJobs, type JobQueues } from './bullmq-jobs.ts';

const redisUrl = process.env['OCE_TEST_REDIS'];
const backends = [['Postgres', undefined] as const, ...(redisUrl ? [['Redis', redisUrl] as const] : [])];

describe.each(backends)('turns of many tenants, over jobs on %s and two processes', (backend, redis) => {
  const world = createWorld();
  const processes: { readonly queues: JobQueues; readonly lanes: SharedLanes }[] = [];
  const failures: Error[] = [];
  let drop: () => Promise<void>;
  let letGo: () => void = () => undefined;
  const goesOn = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let hanging = 0;

  /** Never answers a message that says so, until the spec lets it. */
  const provider: Provider = {
    name: 'spec',
    region: 'local',
    models: ['demo'],
    async *stream({ messages }) {
      if (messages.at(-1)?.content.includes('langsam')) {
        hanging += 1;
        await goesOn;
      }
      yield { text: 'Gern.' };
      const usage = { inputTokens: 1, outputTokens: 1, cacheReadTokens: 0 };
      return { text: 'Gern.', provider: 'spec', model: 'demo', region: 'local', usage, finish: 'stop', latencyMs: 1 };
    },
    health: async () => 'ok',
  };

  beforeAll(async () => {
    const database = await testDatabase();
    drop = database.drop;
    for (let n = 0; n < 2; n += 1) {
      const queues = bullmqJobs({
        postgresUrl: database.url,
        redisUrl: redis,
        names: [takeTurnQueue],
        log: { seen: () => 0n, hear: () => undefined },
        report: ({ error }) => failures.push(error),
      });
      const lanes = sharedLanes({ connectionString: database.url });
      const turn = createTurn({
        ...world,
        ...lanes,
        callLLM: createCallLLM({ providers: [provider] }),
        served: servedModels([provider]),
        channels: channelsOf(),
        liveReplies: memoryLiveReplies(),
        reportsStatuses: async () => false,
      });
      queues.start([takeTurnWorker({ turn, jobs: queues, clock: () => new Date(), places: 24, seats: 12 })]);
      processes.push({ queues, lanes });
    }
  });
  afterAll(async () => {
    letGo();
    for (const { queues, lanes } of processes) {
      await queues.close();
      await lanes.close();
    }
    await drop();
  });

  const say = async (tenant: Awaited<ReturnType<typeof openTenant>>, person: string, id: string, text: string) => {
    await tenant.receive(person, `${person}.${id}`, text);
    await processes[0]?.queues.add(takeTurnJob(tenant.tenantId, tenant.conversationId(person), `${backend}-${tenant.tenantId}-${person}-${id}`));
  };
  const answers = async (tenant: Awaited<ReturnType<typeof openTenant>>, person: string) =>
    (await typesOf(world, tenant.tenantId, tenant.conversationId(person))).filter((type) => type === 'ReplyGenerated').length;

  it('answer one tenant while another has more chats than there are seats whose model never answers, and a chat full of messages', async () => {
    const slow = await openTenant(world, { tenantId: 'slow', type: 'webchat' });
    const quick = await openTenant(world, { tenantId: 'quick', type: 'webchat' });
    for (let n = 0; n < 64; n += 1) await say(slow, `visitor-${n}`, 'm1', 'langsam bitte');
    for (let n = 2; n < 40; n += 1) await say(slow, 'visitor-0', `m${n}`, 'kurz');
    await expect.poll(() => hanging, { timeout: 20_000 }).toBeGreaterThanOrEqual(8);

    await say(quick, 'visitor', 'm1', 'Guten Tag');
    await expect.poll(() => answers(quick, 'visitor'), { timeout: 20_000 }).toBe(1);
    expect(await answers(slow, 'visitor-0')).toBe(0);

    // Nobody was forgotten: once the model goes on, everybody has an answer to everything.
    letGo();
    await expect.poll(() => answers(slow, 'visitor-0'), { timeout: 60_000 }).toBe(39);
    for (let n = 1; n < 64; n += 1) await expect.poll(() => answers(slow, `visitor-${n}`), { timeout: 60_000 }).toBe(1);
    expect(failures).toEqual([]);
  }, 150_000);
});
