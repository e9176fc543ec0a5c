import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../ops/testing/world.ts';
import { createCallLLM, servedModels } from './call-llm.ts';
import { createTurn } from './create-turn.ts';
import { memoryLiveReplies } from './live-replies-memory.ts';
import type { Provider } from './provider.ts';
import { channelsOf, openTenant, recordingChannel } from './turn.examples.ts';

const mixes = 10_000;

describe('what a model gets to see', () => {
  it(`never holds another sender's words, over ${mixes.toLocaleString('en')} mixes of senders, channels and tenants (E1-5)`, async () => {
    const world = createWorld();
    const requests: string[] = [];
    const provider: Provider = {
      name: 'spy',
      region: 'local',
      models: ['demo'],
      async *stream({ messages }) {
        const text = messages.map(({ content }) => content).join('\n');
        requests.push(text);
        // The reply repeats what it was told, so that a leak would travel on through the history.
        const told = [...new Set(text.match(/geheim-\w+-\w+/g))].join(' ');
        yield { text: told };
        return {
          text: told,
          provider: 'spy',
          model: 'demo',
          region: 'local',
          usage: { inputTokens: 1, outputTokens: 1, cacheReadTokens: 0 },
          finish: 'stop',
          latencyMs: 0,
        };
      },
      health: async () => 'ok',
    };
    const turn = createTurn({
      ...world,
      liveReplies: memoryLiveReplies(),
      served: servedModels([provider]),
      callLLM: createCallLLM({ providers: [provider] }),
      channels: channelsOf(recordingChannel('whatsapp').channel),
      reportsStatuses: async () => false,
      settings: { historyTokens: 200 },
    });
    const doors = await Promise.all(
      ['tenant-a', 'tenant-b', 'tenant-c']
        .flatMap((tenantId) => (['whatsapp', 'webchat'] as const).map((type) => ({ tenantId, type })))
        .map((door) => openDoor(world, door)),
    );

    const random = fc.sample(fc.record({ door: fc.nat(doors.length - 1), sender: fc.nat(199), again: fc.boolean() }), { numRuns: mixes, seed: 20261116 });
    for (let i = 0; i < random.length; i += 200) {
      await Promise.all(
        random.slice(i, i + 200).map(async ({ door, sender, again }, j) => {
          const at = doors[door];
          if (!at) throw new Error('no such door');
          // The same number writes to many firms: only door and number together are a person.
          const person = `d${door}s${sender}`;
          await at.receive(`49170${sender}`, `m${i + j}`, `geheim-${person}-x`);
          await turn.take(at.tenantId, at.conversationId(`49170${sender}`));
          if (again) await turn.take(at.tenantId, at.conversationId(`49170${sender}`));
        }),
      );
    }

    expect(requests).toHaveLength(mixes);
    const mixed = requests.filter((text) => new Set(text.match(/geheim-\w+-x/g)).size !== 1);
    expect(mixed).toEqual([]);
  }, 120_000);
});

async function openDoor(world: ReturnType<typeof createWorld>, { tenantId, type }: { tenantId: string; type: 'whatsapp' | 'webchat' }) {
  return openTenant(world, { tenantId, type, booked: 'enterprise' });
}
