import { stream } from '../../domain/kernel/streams.ts';
import type { Month } from '../../domain/kernel/time.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { journalFolding, type DatevBatch } from '../../domain/ledger/journal.ts';
import type { Sources } from '../kernel/command.ts';

/** The month's newest batch: what an export answers with, whether it wrote it or found it. */
export async function lastDatevBatch(state: Sources['state'], period: Month): Promise<DatevBatch | undefined> {
  return (await state(journalFolding, stream.journal(entity, period))).batches.at(-1);
}
