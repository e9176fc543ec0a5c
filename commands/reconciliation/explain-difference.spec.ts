import { describe, it } from 'vitest';
import { billFolding } from '../../domain/reconciliation/bill.ts';
import { DifferenceExplained, ProviderBillImported } from '../../domain/reconciliation/events.ts';
import { given } from '../kernel/spec.ts';
import { of, whole } from './bill.examples.ts';
import { explainDifference } from './explain-difference.ts';

const explanation = { ...of, difference: 'request/r1', billedTokens: 10, meteredTokens: 0, reason: 'Testaufruf aus der Konsole' };

describe('explaining a difference', () => {
  it('refuses before there is a bill', () => given(billFolding).when(explainDifference, explanation).thenRejected('BillNotImported'));
  it('refuses without a reason', () =>
    given(billFolding, ProviderBillImported(whole))
      .when(explainDifference, { ...explanation, reason: ' ok ' })
      .thenRejected('ReasonMissing'));
  it('keeps the reason with the figures it was given for', () =>
    given(billFolding, ProviderBillImported(whole)).when(explainDifference, explanation).thenEvents(DifferenceExplained(explanation)));
  it('does nothing when it is the same', () =>
    given(billFolding, ProviderBillImported(whole), DifferenceExplained(explanation)).when(explainDifference, explanation).thenNothing());
});
