import { Decimal } from 'decimal.js';
import { bankMonthFolding, monthOfEntry } from '../../domain/banking/bank-month.ts';
import { proposeMatch, type OpenItem, type Proposal } from '../../domain/banking/propose-match.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { entity } from '../../domain/ledger/entity.ts';
import type { Envelope, Handle } from '../kernel/handle.ts';
import { booksOf } from '../ledger/books-of.ts';
import type { RecordedEntry } from './import-bank-statement.ts';
import { matchBankEntry } from './match-bank-entry.ts';

/** What the matching must know of the books; a read model tells. */
export interface OpenItems {
  /** The open items as they are once the log was read up to the position. */
  readonly open: (position: bigint) => Promise<readonly OpenItem[]>;
  /** The customers that paid from an account before. */
  readonly payers: (ibanFingerprint: string) => Promise<readonly string[]>;
}

export interface MatchedEntries {
  readonly matched: number;
  readonly waiting: number;
  readonly position: bigint;
}

/** Books what is exact and leaves the rest to a person. Each booking lowers what the next one can be set against. */
export async function matchBankEntries(
  { handle, items }: { readonly handle: Handle; readonly items: OpenItems },
  entries: readonly RecordedEntry[],
  position: bigint,
  envelope: (name: string) => Envelope,
): Promise<MatchedEntries> {
  const { chart } = await booksOf(handle.state);
  const open = new Map((await items.open(position)).map((item) => [item.item, item]));
  let matched = 0;
  let waiting = 0;
  let reached = position;
  for (const entry of entries) {
    const { entries: known } = await handle.state(bankMonthFolding, stream.bank(entity, monthOfEntry(entry.bankEntryId)));
    if (known.get(entry.bankEntryId)?.match) continue;
    const proposal = proposeMatch(
      {
        direction: entry.direction,
        amount: entry.amount,
        remittance: entry.remittance ?? '',
        fee: entry.fee,
        knownCustomers: entry.ibanFingerprint === undefined ? [] : await items.payers(entry.ibanFingerprint),
      },
      [...open.values()],
      chart.number('bank-fees'),
    );
    if (proposal.certainty !== 'exact') {
      waiting += 1;
      continue;
    }
    const outcome = await handle(
      matchBankEntry,
      { bankEntryId: entry.bankEntryId, how: 'exact', allocations: [...proposal.allocations] },
      envelope(`match/${entry.bankEntryId}`),
    );
    // Somebody else matched it otherwise: that stands.
    if (!outcome.ok) continue;
    if (outcome.events.length > 0) matched += 1;
    if (outcome.position > reached) reached = outcome.position;
    lower(open, proposal);
  }
  return { matched, waiting, position: reached };
}

function lower(open: Map<string, OpenItem>, { allocations }: Proposal): void {
  for (const allocation of allocations) {
    if (!('item' in allocation)) continue;
    const item = open.get(allocation.item);
    if (!item) continue;
    const change = allocation.side === 'credit' ? new Decimal(allocation.amount).negated() : new Decimal(allocation.amount);
    const left = new Decimal(item.open).plus(change);
    if (left.isZero()) open.delete(item.item);
    else open.set(item.item, { ...item, open: left.toFixed(2) });
  }
}
