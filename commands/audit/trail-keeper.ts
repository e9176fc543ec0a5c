import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { toInstant } from '../../domain/kernel/time.ts';
import { system } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Handle } from '../kernel/handle.ts';
import type { LogTail } from '../kernel/log-tail.ts';
import { uuid5 } from '../kernel/uuid.ts';
import type { Vault } from '../kernel/vault.ts';
import { anchorTrail } from './anchor-trail.ts';
import { Fork, giving, type Giving } from './give-out.ts';
import { openTrailKey } from './trail-key.ts';
import { type TreeBuilder, treeBuilder } from './tree-builder.ts';
import { keptTrees, servedTrees, trailPool, type Trees } from './trees.ts';
import { callWitnesses } from './call-witnesses.ts';
import type { GivenOut, Witness } from './witness.ts';

export interface TrailKeeper {
  /** For whoever serves them, each under row-level security. */
  readonly trees: Trees;
  start(): void;
  stop(): Promise<void>;
  /** Resolves when the log is in the trees up to a position and the operator's checkpoint covers it; false after the limit. */
  settled(position: bigint, limitMs?: number): Promise<boolean>;
  /** How far this process has come; undefined while another one keeps the trail. */
  position(): bigint | undefined;
  /**
   * For how long, at most, the oldest event up to this position waits to be in the trees and under a signed checkpoint; 0 when all of them
   * are. Undefined while another process keeps the trail.
   */
  lagMs(head: bigint): number | undefined;
  /** Trees whose signature is refused, and why. */
  refused(): ReadonlyMap<string, string>;
  close(): Promise<void>;
}

export interface TrailKeeperDeps {
  readonly connectionString: string;
  readonly tail: LogTail;
  readonly handle: Handle;
  readonly vault: Vault;
  readonly clock: Clock;
  /** Names the installation in every checkpoint, e.g. `portal.example.de/trail`; a new name begins a new series of checkpoints. */
  readonly base: string;
  readonly givenOut: GivenOut;
  readonly witnesses: readonly Witness[];
  /** How often the heads are anchored and witnessed; without it only on demand. */
  readonly anchorEveryMs?: number | undefined;
  readonly report: (what: string, error: unknown) => void;
  readonly applicationName?: string;
}

/** How long events gather before they go into the trees together; with it the trail stays well within a second. */
const gatherMs = 150;
const signAtLeastEveryMs = 600;
/** A start is not the moment for more work. */
const firstAnchorAfterMs = 60_000;

interface Shift {
  readonly builder: TreeBuilder;
  readonly giving: Giving;
}

/** Follows the log beside the write path: builds the trees, signs and gives out their heads, anchors them and calls the witnesses. One process at a time. */
export function trailKeeper(deps: TrailKeeperDeps): TrailKeeper {
  const { tail, clock, report } = deps;
  const applicationName = deps.applicationName ?? 'oce-trail';
  const pool = trailPool(deps.connectionString, applicationName, 'keeper');
  const readers = trailPool(deps.connectionString, applicationName, 'reader');
  const trees = keptTrees(pool);
  const stopping = new AbortController();
  const refusals = new Map<string, string>();
  let running: Promise<unknown> = Promise.resolve();
  let lease: pg.Client | undefined;
  let shift: Shift | undefined;
  let signedAt = 0;
  // Everything the log held at `freshAt` is under a signed checkpoint, and everything up to `signed` is.
  let signed = 0n;
  let freshAt = performance.now();
  let mark: { readonly at: number; readonly head: bigint } | undefined;
  let anchoredSlot = -1;
  const startedAt = performance.now();
  const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);

  const takeLease = async (): Promise<boolean> => {
    if (lease) return true;
    const client = new pg.Client({ connectionString: deps.connectionString, application_name: applicationName });
    // A lost connection is a lost lease: the next holder reads everything anew, and so does this one.
    const lost = () => {
      lease = undefined;
      shift = undefined;
    };
    client.on('error', lost);
    client.on('end', lost);
    await client.connect();
    const { rows } = await client.query<{ got: boolean }>(`select pg_try_advisory_lock(hashtext('oce-trail')) as got`);
    if (rows[0]?.got) {
      lease = client;
      freshAt = performance.now();
    } else await client.end();
    return lease !== undefined;
  };

  const begin = async (): Promise<Shift> => {
    const key = await openTrailKey(deps.vault);
    const given = giving({ pool, trees, key, base: deps.base, givenOut: deps.givenOut });
    const { origin, vkey } = given.identity;
    await pool.query(
      'insert into trail.identity (origin, vkey) values ($1, $2) on conflict (only_row) do update set origin = excluded.origin, vkey = excluded.vkey',
      [origin, vkey],
    );
    return { builder: await treeBuilder(pool, trees, tail, deps.base), giving: given };
  };

  const signGrown = async ({ builder, giving: given }: Shift, atHead: boolean): Promise<void> => {
    // Tenants first: who follows the operator's checkpoint finds what it covers.
    for (const tree of [...builder.grown].toSorted((a, b) => Number(a === OPERATOR) - Number(b === OPERATOR))) {
      try {
        await given.giveOut(tree);
        builder.grown.delete(tree);
        refusals.delete(tree);
      } catch (error) {
        if (!(error instanceof Fork)) throw error;
        // In the middle of a catch-up a tree may still be shorter than what was given out.
        if (!atHead) continue;
        if (refusals.get(tree) !== error.message) report('trail', error);
        refusals.set(tree, error.message);
      }
    }
    signedAt = performance.now();
    signed = builder.position();
    if (mark && signed >= mark.head) {
      freshAt = mark.at;
      mark = undefined;
    }
  };

  const anchorOnSchedule = async ({ builder }: Shift): Promise<void> => {
    if (deps.anchorEveryMs === undefined || performance.now() - startedAt < Math.min(firstAnchorAfterMs, deps.anchorEveryMs)) return;
    const slot = Math.floor(clock().getTime() / deps.anchorEveryMs);
    if (slot === anchoredSlot || !builder.anchorDue()) return;
    const from = toInstant(new Date(slot * deps.anchorEveryMs));
    const done = await deps.handle(anchorTrail, { cause: 'schedule' }, { commandId: uuid5('anchor-trail', from), caller: system(OPERATOR, 'trail') });
    if (done.ok) anchoredSlot = slot;
  };

  const follow = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        if (!(await takeLease())) {
          await pause(1_000);
          continue;
        }
        shift ??= await begin();
        const now = shift;
        mark ??= { at: performance.now(), head: await tail.head() };
        const moved = await now.builder.step();
        if (moved && performance.now() - signedAt < signAtLeastEveryMs) continue;
        await signGrown(now, !moved);
        if (moved) continue;
        await anchorOnSchedule(now);
        await callWitnesses({ pool, trees, witnesses: deps.witnesses, vkey: now.giving.identity.vkey, clock, report });
        await tail.changed(now.builder.position(), stopping.signal);
        // What is new came while this waited; nothing else did.
        if (signed === now.builder.position()) freshAt = performance.now();
        await pause(gatherMs);
      } catch (error) {
        if (stopping.signal.aborted) return;
        shift = undefined;
        report('trail', error);
        await pause(1_000);
      }
    }
  };

  return {
    trees: servedTrees(readers),
    start: () => {
      running = follow();
    },
    stop: async () => {
      stopping.abort();
      await running;
      await lease?.end().catch(() => undefined);
    },
    settled: async (position, limitMs = 30_000) => {
      for (const until = performance.now() + limitMs; performance.now() < until; await sleep(50)) {
        if ((await trees.position()) < position) continue;
        const size = await trees.size(OPERATOR);
        if (((await trees.checkpoint(OPERATOR))?.size ?? -1) >= size) return true;
      }
      return false;
    },
    position: () => shift?.builder.position(),
    lagMs: (head) => (lease === undefined ? undefined : head <= signed ? 0 : performance.now() - freshAt),
    refused: () => refusals,
    close: async () => {
      await readers.end();
      await pool.end();
    },
  };
}
