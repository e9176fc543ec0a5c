import { describe, it } from 'vitest';
import { billFolding } from '../../domain/reconciliation/bill.ts';
import { ProviderBillImported } from '../../domain/reconciliation/events.ts';
import { given } from '../kernel/spec.ts';
import { part, whole } from './bill.examples.ts';
import { completeBill } from './complete-bill.ts';

describe("completing a provider's report", () => {
  it('refuses while a part is missing', () => given(billFolding, part(0)).when(completeBill, whole).thenRejected('BillPartMissing', { part: 1 }));
  it('lets it count', () => given(billFolding, part(0), part(1)).when(completeBill, whole).thenEvents(ProviderBillImported(whole)));
  it('does nothing for one that counts', () => given(billFolding, part(0), part(1), ProviderBillImported(whole)).when(completeBill, whole).thenNothing());
  it('lets an earlier report count again after another one', () =>
    given(billFolding, part(0), part(1), ProviderBillImported(whole), part(0, 'c'), ProviderBillImported({ ...whole, billId: 'c', parts: 1 }))
      .when(completeBill, whole)
      .thenEvents(ProviderBillImported(whole)));
});
