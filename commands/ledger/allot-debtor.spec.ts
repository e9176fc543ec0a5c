import { describe, it } from 'vitest';
import { debtorsFolding } from '../../domain/ledger/debtors.ts';
import { DebtorAllotted } from '../../domain/ledger/events.ts';
import { given } from '../kernel/spec.ts';
import { allotDebtor } from './allot-debtor.ts';

const first = DebtorAllotted({ customerId: 'tenant-a', account: '10001' });

describe('allotting a debtor account', () => {
  it('refuses when all 59,999 are taken', () =>
    given({
      ...debtorsFolding,
      initial: { ...debtorsFolding.initial, accounts: new Map(Array.from({ length: 59_999 }, (_, i) => [`t-${i}`, String(10_001 + i)])) },
    })
      .when(allotDebtor, { customerId: 'one-more' })
      .thenRejected('DebtorRangeExhausted'));
  it('begins with 10001', () => given(debtorsFolding).when(allotDebtor, { customerId: 'tenant-a' }).thenEvents(first));
  it('goes on with the next', () =>
    given(debtorsFolding, first)
      .when(allotDebtor, { customerId: 'tenant-b' })
      .thenEvents(DebtorAllotted({ customerId: 'tenant-b', account: '10002' })));
  it('leaves a customer its account', () => given(debtorsFolding, first).when(allotDebtor, { customerId: 'tenant-a' }).thenNothing());
});
