import { describe, it } from 'vitest';
import { InvoiceIssued } from '../../domain/invoices/events.ts';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { PriceListProposed } from '../../domain/pricing/events.ts';
import { pricingFolding } from '../../domain/pricing/pricing.ts';
import { given } from '../kernel/spec.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { fee, first, key, prices } from './prices.examples.ts';
import { proposePriceList } from './propose-price-list.ts';

const proposal = PriceListProposed({ proposalId: uuid5('spec-command', 'proposal'), prices });
const propose = (changes: Partial<typeof prices> = {}, facts: object = fee) =>
  given(pricingFolding, first).when(proposePriceList, { prices: { ...prices, ...changes } }, facts);

describe('proposing prices', () => {
  it('refuses a key, behind which stands nobody in particular', () => propose({}, key).thenRejected('PersonUnknown'));
  it('refuses two prices for one model', () =>
    propose({ models: [...prices.models, { model: 'demo', perMillionTokens: '1.00' }] }).thenRejected('ModelPricedTwice', { model: 'demo' }));
  it('refuses a list that leaves a model without a price', () =>
    propose({ models: prices.models.filter(({ model }) => model !== 'demo') }).thenRejected('ModelNotPriced', { model: 'demo' }));
  it('refuses a price below zero', () =>
    propose({ models: prices.models.map((price) => ({ ...price, perMillionTokens: '-1.00' })) }).thenRejected('PriceNegative'));
  it('refuses a price that no invoice could hold', () =>
    propose({ models: prices.models.map((price) => ({ ...price, perMillionTokens: '999999999999999' })) }).thenRejected('PriceTooHigh', {
      maximum: 1_000_000,
    }));
  it('refuses a day in the past, which was metered at another price (E8-2)', () =>
    propose({ validFrom: '2026-11-15' }).thenRejected('ValidFromTooEarly', { earliest: '2026-11-16' }));
  it('refuses a day within a month that is billed (E8-2)', () => {
    const billed = { 'invoice-register-RE2026': [InvoiceIssued(sampleInvoice({ period: '2026-11' }))] };
    return propose({ validFrom: '2026-11-25' }, { ...fee, other: { ...fee.other, ...billed } }).thenRejected('MonthAlreadyBilled', { earliest: '2026-12-01' });
  });
  it('keeps the proposal for a second person', () => propose().thenEvents(proposal));
  it("lets a currency's first list reach back", () =>
    propose({ currency: 'CHF', validFrom: '2025-01-01' }).thenEvents(
      PriceListProposed({ ...proposal.payload, prices: { ...prices, currency: 'CHF', validFrom: '2025-01-01' } }),
    ));
  it('does nothing when it is repeated', () => given(pricingFolding, first, proposal).when(proposePriceList, { prices }, fee).thenNothing());
});
