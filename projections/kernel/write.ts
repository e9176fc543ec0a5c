import type pg from 'pg';
import { type Statement, statements } from './apply-segment.ts';
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

/** What a page of events does to a projection's tables, as sets. */
export function statementsOf(schema: string, projection: Projection, page: readonly Recorded[]): readonly Statement[] {
  return foldChanges(changesOf(projection, page)).flatMap((segment) => statements(schema, segment));
}

/** Inside the caller's transaction. */
export async function apply(client: pg.ClientBase, some: readonly Statement[]): Promise<void> {
  for (const { text, values } of some) await client.query(text, [...values]);
}
