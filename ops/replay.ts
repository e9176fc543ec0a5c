import { createReplay, type Replay } from '../commands/replay/replay.ts';
import { ChannelConnected } from '../domain/channels/events.ts';
import { channelsProjection, listChannelIds } from '../projections/channels/channels.ts';
import { appliedPosition } from '../projections/kernel/applied-position.ts';
import type { Core } from './core.ts';

const pageSize = 500;

/** The time machine over the log. */
export function replayOf({ store, types, vault, readDb }: Pick<Core, 'store' | 'types' | 'vault' | 'readDb'>): Replay {
  return createReplay({
    store,
    types,
    vault,
    channelIds: async (tenantId) => {
      // The read model knows the channels up to where it has come; what the log holds beyond that is looked at here.
      const known = await readDb.asTenant(tenantId, async (db) => ({
        upTo: await appliedPosition(db, channelsProjection.name),
        ids: await listChannelIds(db, tenantId),
      }));
      const ids = new Set(known.ids);
      for (let after = known.upTo; ;) {
        const page = await store.readAll(after, pageSize);
        for (const { type, data, meta } of page)
          if (type === ChannelConnected.type && meta.tenantId === tenantId) ids.add(ChannelConnected.schema.parse(data).channelId);
        after = page.at(-1)?.position ?? after;
        if (page.length < pageSize) return [...ids];
      }
    },
  });
}
