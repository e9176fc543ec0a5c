import { describe, it } from 'vitest';
import { billFolding } from '../../domain/reconciliation/bill.ts';
import { given } from '../kernel/spec.ts';
import { lines, of, part } from './bill.examples.ts';
import { importBillPart } from './import-bill-part.ts';

describe("importing a part of a provider's report", () => {
  it('keeps it', () =>
    given(billFolding)
      .when(importBillPart, { ...of, billId: 'b', part: 0, lines })
      .thenEvents(part(0)));
  it('does nothing for a part that is there', () =>
    given(billFolding, part(0))
      .when(importBillPart, { ...of, billId: 'b', part: 0, lines })
      .thenNothing());
});
