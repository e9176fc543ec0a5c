import type pg from 'pg';
import { changesOf } from './changes-of.ts';
import { folded, type Folded, foldChanges } from './fold-changes.ts';
import { maxEvents, maxRows } from './gather.ts';
import type { LogReader, Recorded } from './log-reader.ts';
import type { Projection } from './projection.ts';
import { createIndexes, createTable, quote } from './schema.ts';
import { apply, statementsOf, transaction } from './write.ts';

/** One projection's tables on their way to being live. */
interface Building {
  readonly projection: Projection;
  readonly client: pg.Client;
  changes: Folded;
  events: number;
  /** The last transaction that was sent; while the server writes, more events are folded. */
  writing: Promise<void>;
  failed?: unknown;
}

/**
 * Builds the tables of projections anew in a schema of their own, from the first event on, and swaps them in; readers never see a gap.
 * All of them share one reading of the log. One that fails does not stop the others; its failure is thrown at the end.
 */
export async function rebuildBeside(
  connect: () => pg.Client,
  log: LogReader,
  projections: readonly Projection[],
  progress?: (position: bigint, head: bigint) => void,
): Promise<void> {
  const all: readonly Building[] = projections.map((projection) => ({
    projection,
    client: connect(),
    changes: folded(),
    events: 0,
    writing: Promise.resolve(),
  }));
  const each = async (work: (building: Building) => Promise<void>): Promise<void> => {
    await Promise.all(
      all.map(async (building) => {
        if (building.failed !== undefined) return;
        try {
          await work(building);
        } catch (error) {
          building.failed = error;
        }
      }),
    );
  };
  const read = reading(log, projections);
  const head = await log.head();
  await each(begin);
  try {
    let ahead = read(0n);
    for (;;) {
      const page = upTo(head, await ahead);
      const last = page.at(-1);
      if (!last) break;
      ahead = read(last.position);
      // Its failure is met when its turn comes, unless something else fails before.
      ahead.catch(() => undefined);
      await each(async (building) => {
        building.changes.take(changesOf(building.projection, page));
        building.events += page.length;
        if (building.changes.rows >= maxRows || building.events >= maxEvents) await write(building);
      });
      progress?.(last.position, head);
    }
    await each(async (building) => {
      await write(building);
      await building.writing;
      for (const table of building.projection.tables) await building.client.query(createIndexes('read_next', table));
      await swap(building, read, head);
    });
  } finally {
    for (const { client } of all) await client.end().catch(() => undefined);
  }
  const failed = all.flatMap(({ failed: error }) => (error === undefined ? [] : [error]));
  if (failed.length > 1) throw new AggregateError(failed, `${failed.length} projections could not be rebuilt`);
  if (failed.length === 1) throw failed[0];
}

async function begin({ client, projection }: Building): Promise<void> {
  await client.connect();
  await client.query('set synchronous_commit = off');
  await client.query('set jit = off');
  await client.query('select pg_advisory_lock(hashtext($1))', [`rebuild/${projection.name}`]);
  for (const table of projection.tables) {
    await client.query(`drop table if exists read_next.${quote(table.name)}`);
    // Looked for by its key only until it goes live, so its other indexes are made at the end, in one go.
    await client.query(createTable('read_next', table, { indexes: false }));
  }
}

type Reading = (after: bigint) => Promise<readonly Recorded[]>;

/** The pages of the log as far as these projections look at them. */
function reading(log: LogReader, projections: readonly Projection[]): Reading {
  const types = [...new Set(projections.flatMap(({ handlers }) => handlers.map(({ type }) => type)))];
  const { readSome } = log;
  return types.includes('*') || !readSome ? (after) => log.readAll(after) : (after) => readSome(after, types);
}

/** Sends what was folded, once what was sent before is written. */
async function write(building: Building): Promise<void> {
  await building.writing;
  const statements = statementsOf('read_next', building.changes);
  building.changes = folded();
  building.events = 0;
  if (statements.length === 0) return;
  const { client } = building;
  building.writing = transaction(client, () => apply(client, statements));
  // Its failure is met by whoever waits for it next.
  building.writing.catch(() => undefined);
}

/** From here the live runner can't commit; what it has applied meanwhile is applied here too, then the tables change places. */
async function swap({ client, projection }: Building, read: Reading, reached: bigint): Promise<void> {
  await transaction(client, async () => {
    const {
      rows: [row],
    } = await client.query<{ position: string }>('select position from read.checkpoints where name = $1 for update', [projection.name]);
    const live = BigInt(row?.position ?? 0);
    for (let position = reached; position < live;) {
      const page = upTo(live, await read(position));
      const last = page.at(-1);
      if (!last) break;
      await apply(client, statementsOf('read_next', { segments: foldChanges(changesOf(projection, page)) }));
      position = last.position;
    }
    for (const table of projection.tables) {
      await client.query(`drop table if exists read.${quote(table.name)}`);
      await client.query(`alter table read_next.${quote(table.name)} set schema read`);
    }
    await client.query(
      'insert into read.checkpoints (name, version, position) values ($1, $2, $3) on conflict (name) do update set version = excluded.version, position = excluded.position, stopped = null',
      [projection.name, projection.version, live > reached ? live : reached],
    );
  });
}

function upTo(position: bigint, page: readonly Recorded[]): readonly Recorded[] {
  const beyond = page.findIndex((event) => event.position > position);
  return beyond < 0 ? page : page.slice(0, beyond);
}
