import { describe, it } from 'vitest';
import { creditsFolding } from '../../domain/pricing/credits.ts';
import { CreditGranted } from '../../domain/pricing/events.ts';
import { given } from '../kernel/spec.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { registered } from '../tenants/tenant.examples.ts';
import { grantCredit } from './grant-credit.ts';

const input = { amount: '120.5', reason: 'Störung am 3. November' };
const known = { other: { 'tenant-tenant-a': [registered] } };
const granted = CreditGranted({ creditId: uuid5('spec-command', 'credit'), amount: '120.50', currency: 'EUR', reason: input.reason });

describe('granting a credit', () => {
  it('refuses an unknown tenant', () => given(creditsFolding).when(grantCredit, input).thenRejected('TenantNotFound'));
  it('refuses nothing, and less than nothing', async () => {
    await given(creditsFolding)
      .when(grantCredit, { ...input, amount: '0.00' }, known)
      .thenRejected('AmountNotPositive');
    await given(creditsFolding)
      .when(grantCredit, { ...input, amount: '-1.00' }, known)
      .thenRejected('AmountNotPositive');
  });
  it('refuses parts of a cent', () =>
    given(creditsFolding)
      .when(grantCredit, { ...input, amount: '1.005' }, known)
      .thenRejected('AmountNotInCents'));
  it("grants it in the tenant's currency", () => given(creditsFolding).when(grantCredit, input, known).thenEvents(granted));
  it('does nothing when it is repeated', () => given(creditsFolding, granted).when(grantCredit, input, known).thenNothing());
});
