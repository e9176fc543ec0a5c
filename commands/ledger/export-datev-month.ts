import { stream } from '../../domain/kernel/streams.ts';
import type { Month } from '../../domain/kernel/time.ts';
import type { DatevSettings } from '../../domain/ledger/datev/settings.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { journalFolding, type DatevBatch } from '../../domain/ledger/journal.ts';
import type { Envelope, Handle, Outcome } from '../kernel/handle.ts';
import { exportDatevBatch } from './export-datev-batch.ts';

export interface ExportedMonth {
  readonly outcome: Outcome;
  /** What this export wrote; with nothing new, the last batch there is. */
  readonly batches: readonly DatevBatch[];
}

/** Exports until nothing is left: a month with more rows than one file takes becomes several files. */
export async function exportDatevMonth(
  handle: Handle,
  input: { readonly period: Month; readonly settings: DatevSettings },
  envelope: (part: number) => Envelope,
): Promise<ExportedMonth> {
  const batches = async () => (await handle.state(journalFolding, stream.journal(entity, input.period))).batches;
  const before = (await batches()).length;
  let outcome: Outcome = await handle(exportDatevBatch, input, envelope(1));
  for (let part = 2; outcome.ok; part += 1) {
    const next: Outcome = await handle(exportDatevBatch, input, envelope(part));
    if (!next.ok || next.events.length === 0) break;
    outcome = next;
  }
  const all = await batches();
  return { outcome, batches: all.length > before ? all.slice(before) : all.slice(-1) };
}
