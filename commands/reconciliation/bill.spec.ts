import { describe, it } from 'vitest';
import { billFolding } from '../../domain/reconciliation/bill.ts';
import { BillPartRead, DifferenceExplained, ProviderBillImported } from '../../domain/reconciliation/events.ts';
import { given } from '../kernel/spec.ts';
import { completeBill } from './complete-bill.ts';
import { explainDifference } from './explain-difference.ts';
import { importBillPart } from './import-bill-part.ts';

const of = { provider: 'AWS Bedrock', month: '2026-11' } as const;
const tokens = { inputTokens: 1, outputTokens: 2, cacheReadTokens: 0, cacheWriteTokens: 0 };
const lines = [{ day: '2026-11-03', model: 'm', ...tokens }];
const part = (n: number, billId = 'b') => BillPartRead({ billId, part: n, lines });
const whole = { ...of, billId: 'b', format: 'aws-cur', fileSha256: 'ab', parts: 2, lines: 2, skipped: 0, ...tokens } as const;
const explanation = { ...of, difference: 'request/r1', billedTokens: 10, meteredTokens: 0, reason: 'Testaufruf aus der Konsole' };

describe("importing a provider's report", () => {
  it('keeps each part once', async () => {
    await given(billFolding)
      .when(importBillPart, { ...of, billId: 'b', part: 0, lines })
      .thenEvents(part(0));
    await given(billFolding, part(0))
      .when(importBillPart, { ...of, billId: 'b', part: 0, lines })
      .thenNothing();
  });
  it('refuses to let it count while a part is missing', () =>
    given(billFolding, part(0)).when(completeBill, whole).thenRejected('BillPartMissing', { part: 1 }));
  it('lets it count, once', async () => {
    await given(billFolding, part(0), part(1)).when(completeBill, whole).thenEvents(ProviderBillImported(whole));
    await given(billFolding, part(0), part(1), ProviderBillImported(whole)).when(completeBill, whole).thenNothing();
  });
  it('lets an earlier report count again after another one', () =>
    given(billFolding, part(0), part(1), ProviderBillImported(whole), part(0, 'c'), ProviderBillImported({ ...whole, billId: 'c', parts: 1 }))
      .when(completeBill, whole)
      .thenEvents(ProviderBillImported(whole)));
});

describe('explaining a difference', () => {
  it('refuses before there is a bill', () => given(billFolding).when(explainDifference, explanation).thenRejected('BillNotImported'));
  it('refuses without a reason', () =>
    given(billFolding, ProviderBillImported(whole))
      .when(explainDifference, { ...explanation, reason: ' ok ' })
      .thenRejected('ReasonMissing'));
  it('keeps the reason with the figures it was given for, and does nothing when it is the same', async () => {
    await given(billFolding, ProviderBillImported(whole)).when(explainDifference, explanation).thenEvents(DifferenceExplained(explanation));
    await given(billFolding, ProviderBillImported(whole), DifferenceExplained(explanation)).when(explainDifference, explanation).thenNothing();
  });
});
