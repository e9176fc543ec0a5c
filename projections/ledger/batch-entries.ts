import type { Kysely } from 'kysely';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import type { DatevBatch, JournalEntry } from '../../domain/ledger/journal.ts';
import type { ReadTables } from '../kernel/read-db.ts';

/** The entries of a batch, in the batch's order: by their place in the journal, or, in the first releases' batches, by name. */
export async function batchEntries(
  db: Kysely<ReadTables>,
  { period, revisions, entryIds = [], skipped, caughtUp = [] }: DatevBatch,
): Promise<readonly JournalEntry[]> {
  const base = db.selectFrom('journal_entries').select(['entry_id', 'entry']).where('tenant_id', '=', OPERATOR).where('period', '=', period);
  if (revisions) {
    const rows = await base.where('revision', '>=', revisions.from).where('revision', '<=', revisions.to).orderBy('revision').execute();
    const left = new Set(skipped);
    const ranged = rows.filter(({ entry_id }) => !left.has(entry_id)).map(({ entry }) => entry as JournalEntry);
    if (caughtUp.length === 0) return ranged;
    const late = await base.where('entry_id', 'in', caughtUp).execute();
    return [...inOrder(late, caughtUp, period), ...ranged];
  }
  return inOrder(await base.execute(), entryIds, period);
}

function inOrder(rows: readonly { readonly entry_id: string; readonly entry: unknown }[], entryIds: readonly string[], period: string): JournalEntry[] {
  const byId = new Map(rows.map(({ entry_id, entry }) => [entry_id, entry as JournalEntry]));
  return entryIds.map((entryId) => {
    const entry = byId.get(entryId);
    if (!entry) throw new Error(`journal entry ${entryId} of ${period} is not in the read model`);
    return entry;
  });
}
