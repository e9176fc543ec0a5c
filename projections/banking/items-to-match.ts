import type { Kysely } from 'kysely';
import type { OpenItem } from '../../domain/banking/propose-match.ts';
import type { BusinessDate } from '../../domain/kernel/time.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { allOpenItems } from '../ledger/open-items.ts';

/** What payments can be set against: open items whose customer is known. */
export async function openItemsToMatch(db: Kysely<ReadTables>, today: BusinessDate): Promise<readonly OpenItem[]> {
  const items = await allOpenItems(db, today);
  return items.flatMap(({ document, debtor, customerId, open }) => (customerId === null ? [] : [{ item: document, debtor, customerId, open }]));
}
