import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Provider } from '../commands/assistant/provider.ts';
import type { Job } from '../commands/kernel/policy.ts';
import { startAnsweringAgain } from './answer-again.ts';
import type { DeadJob } from '../api/deps.ts';

type Health = Awaited<ReturnType<Provider['health']>>;

function setUp(tenants: () => readonly string[] = () => ['tenant-a', 'tenant-b']) {
  let health: Health = 'ok';
  const added: Job[] = [];
  const retried: string[] = [];
  const reported: unknown[] = [];
  const dead = (name: string, id: string): DeadJob => ({
    id,
    name,
    tenantId: 'tenant-a',
    at: '2026-11-16T09:30:00.000Z',
    attempts: 8,
    cause: 'nobody answers',
    data: { conversationId: 'c1' },
  });
  const provider: Provider = {
    name: 'scripted',
    region: 'local',
    models: ['demo'],
    stream: () => {
      throw new Error('not asked');
    },
    health: async () => health,
  };
  const watch = startAnsweringAgain(
    {
      providers: [provider],
      head: async () => 7n,
      tenantsWithUnanswered: async () => tenants(),
      jobs: {
        add: async (job) => {
          added.push(job);
        },
        dead: async () => [dead('take-turn', 't1'), dead('send-mail', 'm1')],
        retry: async (_, id) => {
          retried.push(id);
          return undefined;
        },
      },
    },
    (_, error) => {
      reported.push(error);
    },
    1_000,
  );
  return {
    added,
    retried,
    reported,
    watch,
    healthIs: (next: Health) => {
      health = next;
    },
  };
}

const round = () => vi.advanceTimersByTimeAsync(1_200);

describe('answering again', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('takes up at the start what a lost job left behind, once', async () => {
    const { added, retried, watch } = setUp();
    await round();
    expect(added.map(({ name, tenantId, data }) => [name, tenantId, data])).toEqual([
      ['answer-held-messages', 'tenant-a', { position: '7' }],
      ['answer-held-messages', 'tenant-b', { position: '7' }],
    ]);
    expect(retried).toEqual(['t1']);
    await round();
    await round();
    expect(added).toHaveLength(2);
    await watch.stop();
  });

  it.each(['down', 'degraded'] as const)(
    "answers what came in while the model's vendor was %s as soon as it is back, without another message",
    async (trouble) => {
      const { added, watch, healthIs } = setUp(() => ['tenant-a']);
      await round();
      healthIs(trouble);
      await round();
      await round();
      expect(added).toHaveLength(1);
      healthIs('ok');
      await round();
      await round();
      expect(added).toHaveLength(2);
      expect(added[1]?.id).not.toBe(added[0]?.id);
      await watch.stop();
    },
  );

  it('comes back to it when the read models could not be asked', async () => {
    let broken = true;
    const { added, reported, watch } = setUp(() => {
      if (broken) throw new Error('the database is away');
      return ['tenant-a'];
    });
    await round();
    expect(reported).toHaveLength(1);
    broken = false;
    await round();
    expect(added).toHaveLength(1);
    await watch.stop();
  });
});
