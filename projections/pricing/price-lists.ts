import type { Kysely } from 'kysely';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import type { BusinessDate } from '../../domain/kernel/time.ts';
import { PriceListPublished, type PriceList } from '../../domain/pricing/events.ts';
import { integer, json, on, projection, put, table, text } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

export const priceLists = table({
  name: 'price_lists',
  columns: { tenant_id: text, version: integer, valid_from: text, list: json },
  key: ['tenant_id', 'version'],
});

export const priceListsProjection = projection({
  name: 'price-lists',
  version: 1,
  answers: 'What does which package and model cost from which day on?',
  tables: [priceLists],
  handlers: [on(PriceListPublished, (list) => put(priceLists, { tenant_id: OPERATOR, version: list.version, valid_from: list.validFrom, list }))],
});

/** In the operator's scope: prices are the operator's rows, though everybody may know them. */
export async function findPriceListOn(db: Kysely<ReadTables>, date: BusinessDate): Promise<PriceList | undefined> {
  const row = await db
    .selectFrom('price_lists')
    .select('list')
    .where('tenant_id', '=', OPERATOR)
    .where('valid_from', '<=', date)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.list as PriceList | undefined;
}
