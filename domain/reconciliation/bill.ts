import type { Folding } from '../kernel/decider.ts';
import { stream } from '../kernel/streams.ts';
import type { Month } from '../kernel/time.ts';
import type { ReconciliationEvent } from './events.ts';

/** The reports of one provider and month, and what was explained about them. */
export interface Bill {
  /** Parts read so far, by bill. */
  readonly parts: Readonly<Record<string, readonly number[]>>;
  readonly complete: readonly string[];
  /** By difference: the figures that were explained, and how. */
  readonly explained: Readonly<Record<string, { readonly billedTokens: number; readonly meteredTokens: number; readonly reason: string }>>;
}

export const billFolding: Folding<Bill, ReconciliationEvent> = {
  name: 'provider-bill',
  initial: { parts: {}, complete: [], explained: {} },
  evolve: {
    BillPartRead: (bill, { billId, part }) => ({ ...bill, parts: { ...bill.parts, [billId]: [...(bill.parts[billId] ?? []), part] } }),
    ProviderBillImported: (bill, { billId }) => ({ ...bill, complete: [...bill.complete.filter((id) => id !== billId), billId] }),
    DifferenceExplained: (bill, { difference, billedTokens, meteredTokens, reason }) => ({
      ...bill,
      explained: { ...bill.explained, [difference]: { billedTokens, meteredTokens, reason } },
    }),
  },
};

/** One stream per provider and month. Names of providers are written by people; the stream's is not. */
export function billStream(provider: string, month: Month): string {
  const slug = provider
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return stream.providerBill(slug === '' ? 'unnamed' : slug.slice(0, 60), month);
}
