import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { anchorTrail } from '../../commands/audit/anchor-trail.ts';
import { checkpointFolder } from '../../commands/audit/checkpoint-folder.ts';
import { trailKeeper, type TrailKeeperDeps } from '../../commands/audit/trail-keeper.ts';
import { type PackDeps, writePack } from '../../commands/audit/write-pack.ts';
import { postgresStore } from '../../commands/event-store/postgres.ts';
import { system } from '../../commands/kernel/caller.ts';
import { createHandle } from '../../commands/kernel/handle.ts';
import { logTail } from '../../commands/kernel/log-tail.ts';
import { sealEvents } from '../../commands/kernel/sealing.ts';
import { uuid5 } from '../../commands/kernel/uuid.ts';
import { memoryVault } from '../../commands/vault/memory.ts';
import { eventTypes } from '../../domain/catalogue.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import { type Metadata, OPERATOR } from '../../domain/kernel/metadata.ts';
import { testDatabase } from './postgres.ts';

const base = 'portal.example.de/trail';

/** A log and its trail on a real Postgres; keepers come and go as processes would. */
export async function trailBench() {
  const { url, drop } = await testDatabase();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'oce-trail-'));
  let now = new Date('2026-11-16T09:30:00.000Z');
  const clock = () => now;
  const vault = memoryVault(clock);
  const store = postgresStore(url);
  const handle = createHandle({ store, vault, types: eventTypes, clock });
  const problems: string[] = [];
  const revisions = new Map<string, number>();
  let written = 0;
  const write = async (tenantId: string, streamId: string, at: string, events: readonly DomainEvent[], more: Partial<Metadata> = {}): Promise<void> => {
    written += 1;
    const meta: Metadata = {
      tenantId,
      actor: { kind: 'system', id: 'spec' },
      commandId: `command-${written}`,
      $correlationId: 'spec',
      $causationId: 'spec',
      at,
      ...more,
    };
    const sealed = await sealEvents(
      eventTypes,
      vault,
      events.map((event, i) => ({ id: uuid5('spec', written, i), event, meta })),
    );
    const { revision } = await store.append(streamId, revisions.get(streamId) ?? -1, sealed);
    revisions.set(streamId, revision);
  };
  const keeper = (more: Partial<TrailKeeperDeps> = {}) =>
    trailKeeper({
      connectionString: url,
      tail: logTail(store),
      handle,
      vault,
      clock,
      base,
      givenOut: checkpointFolder(folder),
      witnesses: [checkpointFolder(folder).witness],
      report: (_, error) => {
        problems.push(error instanceof Error ? error.message : String(error));
      },
      ...more,
    });
  /** Works until the trail has caught up with the log, as a process that is started and stopped. */
  const keepUp = async (more: Partial<TrailKeeperDeps> = {}): Promise<boolean> => {
    const one = keeper(more);
    one.start();
    const settled = await one.settled(await store.head(), 20_000);
    await one.stop();
    await one.close();
    return settled;
  };
  /** Works until a signature is refused; gives the trees concerned and why. */
  const keepUntilRefused = async (...wanted: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const one = keeper();
    one.start();
    for (let i = 0; i < 400 && !wanted.every((tree) => one.refused().has(tree)); i += 1) await sleep(50);
    await one.stop();
    await one.close();
    problems.splice(0);
    return one.refused();
  };
  const trees = keeper();
  let anchors = 0;
  return {
    url,
    folder,
    base,
    store,
    vault,
    handle,
    problems,
    write,
    keeper,
    keepUp,
    keepUntilRefused,
    trees: trees.trees,
    setClock: (instant: string) => {
      now = new Date(instant);
    },
    anchor: async () => {
      anchors += 1;
      const done = await handle(anchorTrail, { cause: 'demand' }, { commandId: `anchor-${anchors}-${written}`, caller: system(OPERATOR, 'spec') });
      if (!done.ok) throw new Error(done.rejection.rejected);
      return done.position;
    },
    /** A file with a tenant's pack, as `oce audit export` writes it. */
    pack: async (tenantId: string, options: { readonly kept?: string; readonly open?: PackDeps['open'] } = {}) => {
      const pieces = await writePack({ store, trees: trees.trees, open: options.open }, tenantId, options.kept);
      if (!pieces) throw new Error(`nothing of ${tenantId} is anchored`);
      const file = path.join(folder, `${tenantId}-${uuid5(String(performance.now()))}.trail`);
      writeFileSync(file, await buffer(Readable.from(pieces)));
      return file;
    },
    vkey: async () => (await trees.trees.identity())?.vkey ?? '',
    /** Past every guard, as whoever owns the server could. */
    asOwner: async (...statements: readonly string[]) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        await client.query(`set session_replication_role = replica`);
        for (const statement of statements) await client.query(statement);
      } finally {
        await client.end();
      }
    },
    rows: async <T>(query: string): Promise<readonly T[]> => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        return (await client.query(query)).rows as T[];
      } finally {
        await client.end();
      }
    },
    close: async () => {
      await trees.close();
      await store.close();
      await drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type TrailBench = Awaited<ReturnType<typeof trailBench>>;
