import type pg from 'pg';
import { type Statement, statements } from './apply-segment.ts';
import type { Folded } from './fold-changes.ts';

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

/** What folded changes do to a schema's tables, as sets. */
export function statementsOf(schema: string, { segments }: Pick<Folded, 'segments'>): readonly Statement[] {
  return segments.flatMap((segment) => statements(schema, segment));
}

/** Inside the caller's transaction. */
export async function apply(client: pg.ClientBase, some: readonly Statement[]): Promise<void> {
  for (const { text, values } of some) await client.query(text, [...values]);
}
