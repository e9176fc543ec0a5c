import type { PriceList } from './events.ts';

/** The price list an installation begins with. The operator publishes later versions; this one stays in the log. */
export const defaultPriceList: PriceList = {
  version: 1,
  // Early enough for a history that is imported from before the first start.
  validFrom: '2025-01-01',
  currency: 'EUR',
  packages: {
    starter: { monthlyFee: '299.00', includedTokens: 2_000_000, overage: false },
    professional: { monthlyFee: '1250.00', includedTokens: 10_000_000, overage: true },
    enterprise: { monthlyFee: '3500.00', includedTokens: 50_000_000, overage: true },
  },
  models: [
    { model: 'demo', perMillionTokens: '4.00' },
    { model: 'claude-haiku', perMillionTokens: '9.00' },
    { model: 'claude-sonnet-4-6', perMillionTokens: '28.00' },
    { model: 'mistral-large-2', perMillionTokens: '12.00' },
    { model: 'llama-3.1-70b', perMillionTokens: '6.00' },
  ],
  weights: { input: '1', output: '1', cacheRead: '0.1' },
};

/** The same for customers who pay in Swiss francs. */
export const defaultSwissPriceList: PriceList = {
  version: 2,
  validFrom: '2025-01-01',
  currency: 'CHF',
  packages: {
    starter: { monthlyFee: '285.00', includedTokens: 2_000_000, overage: false },
    professional: { monthlyFee: '1190.00', includedTokens: 10_000_000, overage: true },
    enterprise: { monthlyFee: '3330.00', includedTokens: 50_000_000, overage: true },
  },
  models: [
    { model: 'demo', perMillionTokens: '3.80' },
    { model: 'claude-haiku', perMillionTokens: '8.55' },
    { model: 'claude-sonnet-4-6', perMillionTokens: '26.60' },
    { model: 'mistral-large-2', perMillionTokens: '11.40' },
    { model: 'llama-3.1-70b', perMillionTokens: '5.70' },
  ],
  weights: { input: '1', output: '1', cacheRead: '0.1' },
};
