import type pg from 'pg';
import { statements } from './apply-segment.ts';
import { changesOf } from './changes-of.ts';
import { foldChanges } from './fold-changes.ts';
import type { Recorded } from './log-reader.ts';
import type { Projection } from './projection.ts';

export async function transaction<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** Applies a page of events to a projection's tables, as sets, inside the caller's transaction. */
export async function write(client: pg.ClientBase, schema: string, projection: Projection, page: readonly Recorded[]): Promise<void> {
  for (const segment of foldChanges(changesOf(projection, page))) {
    for (const statement of statements(schema, segment)) await client.query(statement.text, [...statement.values]);
  }
}
