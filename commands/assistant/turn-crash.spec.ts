import { describe, expect, it } from 'vitest';
import { eventTypes } from '../../domain/catalogue.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { confirmDelivery } from '../conversations/confirm-delivery.ts';
import { fromReplyReference } from '../conversations/ids.ts';
import type { EventStore } from '../kernel/event-store.ts';
import { createHandle } from '../kernel/handle.ts';
import { createCallLLM, servedModels } from './call-llm.ts';
import { createTurn } from './create-turn.ts';
import { demoProvider } from './demo/index.ts';
import { memoryLiveReplies } from './live-replies-memory.ts';
import type { Provider } from './provider.ts';
import { channelsOf, eventsOf, openTenant, recordingChannel, typesOf } from './turn.examples.ts';

class Crash extends Error {}

/** A process that dies at its nth contact with the world outside: before the contact had its effect, or after it and before anyone heard of it. */
function mortal(diesAt: number) {
  let contacts = 0;
  let dead = false;
  const live = () => {
    if (dead) throw new Crash();
  };
  const contact = async <T>(effect: () => Promise<T>): Promise<T> => {
    live();
    contacts += 1;
    dead = contacts === diesAt;
    live();
    const result = await effect();
    contacts += 1;
    dead = contacts === diesAt;
    live();
    return result;
  };
  return { contact, died: () => dead };
}

async function story(diesAt: number, speaks: boolean) {
  const world = createWorld();
  const vendor = recordingChannel('whatsapp');
  const tenant = await openTenant(world);
  const conversationId = tenant.conversationId('491701');
  const modelCalls: string[] = [];

  const process = (contact: <T>(effect: () => Promise<T>) => Promise<T>) => {
    const { store } = world;
    const mortalStore: EventStore = {
      ...store,
      append: (...args) => contact(() => store.append(...args)),
      readStream: (...args) => contact(() => store.readStream(...args)),
    };
    const handle = createHandle({ store: mortalStore, vault: world.vault, types: eventTypes, clock: world.clock });
    const demo = demoProvider();
    const provider: Provider = {
      ...demo,
      async *stream(request) {
        await contact(async () => {
          modelCalls.push(request.model);
        });
        return yield* demo.stream(request);
      },
    };
    const channel = { ...vendor.channel, send: (...args: Parameters<typeof vendor.channel.send>) => contact(() => vendor.channel.send(...args)) };
    const turn = createTurn({
      handle,
      vault: world.vault,
      clock: world.clock,
      liveReplies: memoryLiveReplies(),
      channels: channelsOf(channel),
      served: servedModels([provider]),
      callLLM: createCallLLM({ providers: [provider] }),
      reportsStatuses: async () => speaks,
    });
    return { take: () => turn.take(tenant.tenantId, conversationId) };
  };

  await tenant.receive('491701', 'm1', 'Guten Tag');
  await tenant.receive('491701', 'm2', 'Was kostet eine Wartung?');
  const { contact, died } = mortal(diesAt);
  const first = await process(contact)
    .take()
    .catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
      return undefined;
    });
  if (first && !died()) return undefined;

  // The next process: the vendor's words about what it took come in, time passes, the jobs run again.
  for (let i = 0; i < 6; i += 1) {
    if (speaks) {
      for (const { replyId } of vendor.sent) {
        const reference = fromReplyReference(replyId);
        if (reference)
          await world.handle(confirmDelivery, { ...reference, externalId: `wamid.${replyId}`, status: 'delivered' }, tenant.by(`status-${replyId}`));
      }
    }
    const { outcome } = await process((effect) => effect()).take();
    if (outcome === 'done') break;
    world.advance(31_000);
  }
  return {
    types: await typesOf(world, tenant.tenantId, conversationId),
    metered: (await eventsOf(world, stream.usage(tenant.tenantId, '2026-11'))).filter(({ type }) => type === 'TokensConsumed'),
    handedOver: vendor.sent.map(({ replyId }) => replyId),
    modelCalls,
  };
}

const count = (types: readonly string[], type: string) => types.filter((t) => t === type).length;

describe('a turn that is killed', () => {
  it.each([true, false])(
    'at any contact with the outside gives one reply and one charge per message, and sends nothing twice without evidence (Q-6, LLM-6), statuses: %s',
    async (speaks) => {
      let deaths = 0;
      for (let diesAt = 1; ; diesAt += 1) {
        const end = await story(diesAt, speaks);
        if (!end) break;
        deaths += 1;
        const { types, metered, handedOver, modelCalls } = end;
        expect(count(types, 'ReplyGenerated'), `killed at ${diesAt}`).toBe(2);
        expect(count(types, 'DisclosureShown')).toBeGreaterThanOrEqual(1);
        expect(new Set(metered.map(({ data }) => JSON.stringify(data))).size).toBe(2);
        expect(metered).toHaveLength(2);
        // The vendor took each reply once. Where it never speaks, a cut-off one is left to a person instead of being risked twice.
        expect(new Set(handedOver).size).toBe(handedOver.length);
        if (speaks) expect(handedOver).toHaveLength(2);
        else expect(handedOver.length + count(types, 'ReplyUnconfirmed')).toBeGreaterThanOrEqual(2);
        // Only a crash between the model's answer and its record can cost a second call.
        expect(modelCalls.length).toBeLessThanOrEqual(3);
      }
      expect(deaths).toBeGreaterThan(30);
    },
  );
});
