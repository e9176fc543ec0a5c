import { ledgerFindings, type LedgerFindings } from '../../domain/ledger/ledger-faults.ts';
import type { EventStore } from '../kernel/event-store.ts';
import type { EventTypes } from '../kernel/sealing.ts';
import { readJournals } from './read-journals.ts';

/** Reads the whole journal from the log and adds it up again. */
export async function checkLedger(store: Pick<EventStore, 'readStream'>, types: EventTypes, today: string): Promise<LedgerFindings> {
  return ledgerFindings(await readJournals(store, types, today));
}
