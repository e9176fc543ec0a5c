import { ChannelConnected } from '../../domain/channels/events.ts';
import { eventTypes } from '../../domain/catalogue.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import { memoryStore } from '../event-store/memory.ts';
import { noStream } from '../kernel/event-store.ts';
import { sealEvents } from '../kernel/sealing.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { memoryVault } from '../vault/memory.ts';
import { createReplay } from './replay.ts';

/** A log that a spec writes itself, event by event at the instants it names, and the time machine over it. */
export function replayBench(tenantId: string) {
  const store = memoryStore();
  const vault = memoryVault(() => new Date('2026-11-20T00:00:00.000Z'));
  const revisions = new Map<string, number>();
  const channelIds: string[] = [];
  let written = 0;
  const replay = createReplay({ store, vault, types: eventTypes, channelIds: async () => [...channelIds] });
  return {
    store,
    vault,
    replay,
    write: async (streamId: string, at: Instant, ...events: readonly DomainEvent[]): Promise<bigint> => {
      written += 1;
      const id = uuid5('replay', written);
      const meta = { tenantId, actor: { kind: 'user' as const, id: 'anna' }, commandId: id, $correlationId: id, $causationId: id, at };
      const sealed = await sealEvents(
        eventTypes,
        vault,
        events.map((event, i) => ({ id: uuid5(id, i), event, meta })),
      );
      const { position, revision } = await store.append(streamId, revisions.get(streamId) ?? noStream, sealed);
      revisions.set(streamId, revision);
      for (const event of events) if (event.type === ChannelConnected.type) channelIds.push(ChannelConnected.schema.parse(event.payload).channelId);
      return position;
    },
  };
}
