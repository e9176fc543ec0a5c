import { sql, type SelectQueryBuilder } from 'kysely';
import { decodeCursor, paged, rowsToRead, type Page, type Paged } from './page.ts';

type NoColumns = Record<never, never>;

/**
 * One page of rows, newest first, by columns that together are unique. The cursor is the last row's key, so that rows which
 * come in meanwhile neither repeat nor hide others. `matching` is filtered and selects nothing yet.
 */
export async function newestFirst<DB, TB extends keyof DB, R extends Readonly<Record<string, unknown>>, T>(
  matching: SelectQueryBuilder<DB, TB, NoColumns>,
  query: {
    readonly select: (rows: SelectQueryBuilder<DB, TB, NoColumns>) => SelectQueryBuilder<DB, TB, R>;
    readonly by: readonly (string & keyof NoInfer<R>)[];
    readonly page: Page;
    readonly node: (row: R) => T;
  },
): Promise<Paged<T>> {
  const { select, by, page, node } = query;
  const key = sql.join(by.map((column) => sql.ref(column)));
  const after = decodeCursor(page.after, by.length);
  let rows = select(matching).limit(rowsToRead(page));
  for (const column of by) rows = rows.orderBy(sql.ref(column), 'desc');
  if (after) rows = rows.where(sql<boolean>`(${key}) < (${sql.join(after)})`);
  const counted: { readonly count?: unknown } | undefined = await matching.select(sql`count(*)`.as('count')).executeTakeFirst();
  return paged(page, await rows.execute(), Number(counted?.count ?? 0), (row) => by.map((column) => String(row[column])), node);
}
