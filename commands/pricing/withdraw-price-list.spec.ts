import { describe, it } from 'vitest';
import { PriceListProposed, PriceListPublished, PriceListWithdrawn } from '../../domain/pricing/events.ts';
import { pricingFolding } from '../../domain/pricing/pricing.ts';
import { given } from '../kernel/spec.ts';
import { fee, first, prices } from './prices.examples.ts';
import { withdrawPriceList } from './withdraw-price-list.ts';

const proposed = PriceListProposed({ proposalId: 'p1', prices });
const withdrawn = PriceListWithdrawn({ proposalId: 'p1' });

describe('withdrawing proposed prices', () => {
  it('refuses what nobody proposed', () => given(pricingFolding, first).when(withdrawPriceList, { proposalId: 'p1' }, fee).thenRejected('ProposalNotFound'));
  it('refuses what was approved', () =>
    given(pricingFolding, first, proposed, PriceListPublished({ ...prices, version: 2, proposalId: 'p1' }))
      .when(withdrawPriceList, { proposalId: 'p1' }, fee)
      .thenRejected('ProposalApproved'));
  it('takes it back', () => given(pricingFolding, first, proposed).when(withdrawPriceList, { proposalId: 'p1' }, fee).thenEvents(withdrawn));
  it('does nothing the second time', () => given(pricingFolding, first, proposed, withdrawn).when(withdrawPriceList, { proposalId: 'p1' }, fee).thenNothing());
});
