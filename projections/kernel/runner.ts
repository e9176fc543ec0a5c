import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { PoisonEvent } from './changes-of.ts';
import { gather, type Gathered } from './gather.ts';
import type { LogReader } from './log-reader.ts';
import type { Projection } from './projection.ts';
import { progressOf } from './progress.ts';
import { rebuildBeside } from './rebuild.ts';
import { createTable, quote } from './schema.ts';
import { apply, transaction } from './write.ts';

export interface ProjectionRunner {
  /** Makes missing tables, rebuilds those of another version, and follows the log. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Applies everything up to the head once, without staying: for tests and the command line. */
  drain(): Promise<void>;
  /** Builds the tables anew beside the live ones and swaps them in; readers never see a gap. */
  rebuild(name: string, progress?: (position: bigint, head: bigint) => void): Promise<void>;
  /** The same with all of them, in one reading of the log. */
  rebuildAll(progress?: (position: bigint, head: bigint) => void): Promise<void>;
  /** Resolves once every projection, or the named ones, have applied the position; false after the limit. See `ReadDb.caughtUp`. */
  caughtUp(position: bigint, limitMs?: number, projections?: readonly string[]): Promise<boolean>;
  positions(): ReadonlyMap<string, bigint>;
  /** Projections that stopped on an event they can't read. */
  stopped(): ReadonlyMap<string, string>;
  close(): Promise<void>;
}

/** How much later a read model shows what happened, at most, for the sake of fewer transactions. */
const gatherMs = 15;

interface Follower {
  readonly projection: Projection;
  position: bigint;
  saved: bigint;
  next?: Gathered | undefined;
}

/**
 * Keeps the read models. Events, page by page or many pages while it catches up, are folded to set-based statements and committed together with the
 * checkpoint, which moves only from the position the page was read at, so two runners can't apply a page twice.
 */
export function projectionRunner(deps: {
  readonly connectionString: string;
  /** Whoever owns the tables makes and remakes them; default: the same. */
  readonly ownerConnectionString?: string;
  readonly projections: readonly Projection[];
  readonly log: LogReader;
  readonly applicationName?: string;
  readonly report: (problem: { readonly projection: string; readonly error: unknown }) => void;
}): ProjectionRunner {
  const { projections, log, report } = deps;
  const applicationName = deps.applicationName ?? 'oce-projections';
  // Rows can always be made again from the log, so their commits need not wait for the disk.
  const pool = new pg.Pool({
    connectionString: deps.connectionString,
    max: 6,
    application_name: applicationName,
    options: '-c jit=off -c role=oce_projector -c synchronous_commit=off -c statement_timeout=120000',
  });
  pool.on('error', () => undefined);
  // One that breaks between two statements of a transaction says so to whoever sends the next.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const connection = (connectionString: string) => {
    const client = new pg.Client({ connectionString, application_name: applicationName });
    client.on('error', () => undefined);
    return client;
  };
  const owner = () => connection(deps.ownerConnectionString ?? deps.connectionString);
  const followers = new Map<string, Follower>();
  const broken = new Map<string, string>();
  const stopping = new AbortController();
  let leases: Promise<pg.Client> | undefined;
  const progress = progressOf(followers, broken, stopping.signal);
  let running: Promise<unknown> = Promise.resolve();

  const prepare = async (): Promise<void> => {
    const client = owner();
    await client.connect();
    const outdated: string[] = [];
    try {
      await client.query(`select pg_advisory_lock(hashtext('oce-read-tables'))`);
      for (const projection of projections) {
        const {
          rows: [row],
        } = await client.query<{ version: number; position: string }>('select version, position from read.checkpoints where name = $1', [projection.name]);
        if (!row) {
          await transaction(client, async () => {
            for (const table of projection.tables) {
              await client.query(`drop table if exists read.${quote(table.name)}`);
              await client.query(createTable('read', table));
            }
            await client.query('insert into read.checkpoints (name, version, position) values ($1, $2, 0)', [projection.name, projection.version]);
          });
        } else if (row.version !== projection.version) outdated.push(projection.name);
        followers.set(projection.name, { projection, position: BigInt(row?.position ?? 0), saved: BigInt(row?.position ?? 0) });
      }
    } finally {
      await client.end();
    }
    for (const name of outdated) await rebuild(name);
  };

  const checkpoint = async (follower: Follower): Promise<void> => {
    const { name } = follower.projection;
    const { rows } = await pool.query<{ position: string; stopped: string | null }>('select position, stopped from read.checkpoints where name = $1', [name]);
    follower.position = BigInt(rows[0]?.position ?? 0);
    follower.saved = follower.position;
    // Another process may have found that it can't go on, or gone on since.
    const stopped = rows[0]?.stopped ?? undefined;
    if (stopped === undefined) broken.delete(name);
    else broken.set(name, stopped);
    progress.wake();
  };

  /** Applies the next page, or many while it catches up; false at the head of the log. */
  const step = async (follower: Follower): Promise<boolean> => {
    const ahead = follower.next;
    follower.next = undefined;
    const { last, more, statements } = ahead?.after === follower.position ? ahead : await gather(follower.projection, log, follower.position);
    if (last === undefined) {
      // Progress over events that change nothing here is saved when there is time for it.
      if (follower.position > follower.saved) {
        await save(pool, follower, follower.position).catch(async (error: unknown) => {
          if (!(error instanceof Overtaken)) throw error;
          await checkpoint(follower);
        });
      }
      return false;
    }
    if (statements.length > 0) {
      const client = await pool.connect();
      try {
        const [, next] = await Promise.all([
          transaction(client, async () => {
            await save(client, follower, last);
            await apply(client, statements);
          }),
          // While the server writes, what comes next is made ready; what is wrong with it is found again when its turn comes.
          more ? gather(follower.projection, log, last).catch(() => undefined) : undefined,
        ]);
        follower.next = next?.last === undefined ? undefined : next;
      } catch (error) {
        await checkpoint(follower).catch(() => undefined);
        if (error instanceof Overtaken) return true;
        throw error;
      } finally {
        client.release();
      }
    }
    follower.position = last;
    progress.wake();
    return true;
  };

  const save = async (client: pg.ClientBase | pg.Pool, follower: Follower, position: bigint): Promise<void> => {
    const { rowCount } = await client.query('update read.checkpoints set position = $3, stopped = null where name = $1 and position = $2', [
      follower.projection.name,
      follower.saved,
      position,
    ]);
    if (rowCount !== 1) throw new Overtaken();
    follower.saved = position;
    broken.delete(follower.projection.name);
  };
  /** Where every process can see it: whoever waits for this projection waits for nothing. */
  const stopAt = async (name: string, cause: string): Promise<void> => {
    broken.set(name, cause);
    progress.wake();
    await pool.query('update read.checkpoints set stopped = $2 where name = $1', [name, cause]);
  };

  // All leases lie on one connection: a second one, opened at the same moment, would hold what the first is then refused.
  const leaseHolder = async (): Promise<pg.Client> => {
    const client = connection(deps.connectionString);
    const lost = () => {
      if (leases === opened) leases = undefined;
    };
    client.on('error', lost);
    client.on('end', lost);
    const opened = client.connect().then(
      () => client,
      (error: unknown) => {
        lost();
        throw error;
      },
    );
    leases = opened;
    return opened;
  };
  // A connection is asked one question at a time.
  let turn: Promise<unknown> = Promise.resolve();
  const lease = (name: string): Promise<boolean> => {
    const asked = turn.then(async () => {
      const client = await (leases ?? leaseHolder());
      const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock(hashtext($1)) as held', [`projection/${name}`]);
      return rows[0]?.held ?? false;
    });
    turn = asked.catch(() => undefined);
    return asked;
  };

  const follow = async (follower: Follower): Promise<void> => {
    const { name } = follower.projection;
    let held = false;
    while (!stopping.signal.aborted) {
      try {
        if (!held) {
          held = await lease(name);
          if (!held) {
            await sleep(1_000, undefined, { signal: stopping.signal }).catch(() => undefined);
            await checkpoint(follower);
            continue;
          }
          await checkpoint(follower);
        }
        if (!(await step(follower))) await log.changed(follower.position, stopping.signal);
        // Under load events come in a stream of small batches; a moment's patience makes them one page and one transaction.
        else await sleep(gatherMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      } catch (error) {
        if (stopping.signal.aborted) return;
        held = false;
        report({ projection: name, error });
        if (error instanceof PoisonEvent) {
          for (let told = false; !told && !stopping.signal.aborted;) {
            told = await stopAt(name, error.message).then(
              () => true,
              () => false,
            );
            if (!told) await sleep(500, undefined, { signal: stopping.signal }).catch(() => undefined);
          }
          return;
        }
        await sleep(500, undefined, { signal: stopping.signal }).catch(() => undefined);
        await checkpoint(follower).catch(() => undefined);
      }
    }
  };

  const rebuild: ProjectionRunner['rebuild'] = async (name, progress) => {
    const projection = projections.find((p) => p.name === name);
    if (!projection) throw new Error(`there is no projection ${name}`);
    await rebuildBeside(owner, log, [projection], progress);
    broken.delete(name);
    const follower = followers.get(name);
    if (follower) await checkpoint(follower);
  };
  const rebuildAll: ProjectionRunner['rebuildAll'] = async (progress) => {
    await rebuildBeside(owner, log, projections, progress);
    broken.clear();
    for (const follower of followers.values()) await checkpoint(follower);
  };

  return {
    start: async () => {
      await prepare();
      running = Promise.all([...followers.values()].map(follow));
    },
    stop: async () => {
      stopping.abort();
      progress.wake();
      await running;
    },
    drain: async () => {
      if (followers.size === 0) await prepare();
      const head = await log.head();
      for (const follower of followers.values()) {
        await checkpoint(follower);
        // A read that began before the last append may come back empty; the head tells that there is more.
        while ((await step(follower)) || follower.position < head) {
          /* until the head */
        }
      }
    },
    rebuild,
    rebuildAll,
    caughtUp: progress.caughtUp,
    positions: () => new Map([...followers].map(([name, f]) => [name, f.position])),
    stopped: () => broken,
    close: async () => {
      await leases?.then((client) => client.end()).catch(() => undefined);
      await pool.end();
    },
  };
}

/** The checkpoint is not where this runner left it: a rebuild or another process moved it. */
class Overtaken extends Error {}
