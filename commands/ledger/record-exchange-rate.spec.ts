import { describe, expect, it } from 'vitest';
import { booksFolding, rateFor } from '../../domain/ledger/books.ts';
import { ExchangeRateRecorded } from '../../domain/ledger/events.ts';
import { given } from '../kernel/spec.ts';
import { recordExchangeRate } from './record-exchange-rate.ts';

const october = { currency: 'CHF', month: '2026-10', rate: '0.9345', source: 'BMF, Umsatzsteuer-Umrechnungskurse 2026' } as const;

describe('recording an exchange rate', () => {
  it('refuses a rate of nothing', () =>
    given(booksFolding)
      .when(recordExchangeRate, { ...october, rate: '0' })
      .thenRejected('RateNotPositive'));
  it.each(['999999999999999', '0.1', '94.5', '0.93450001'])('refuses a rate that no francs ever had: %s', (rate) =>
    given(booksFolding)
      .when(recordExchangeRate, { ...october, rate })
      .thenRejected('RateOutOfRange', { from: '0.2', to: '5' }),
  );
  it('records it', () => given(booksFolding).when(recordExchangeRate, october).thenEvents(ExchangeRateRecorded(october)));
  it('records it once', () => given(booksFolding, ExchangeRateRecorded(october)).when(recordExchangeRate, october).thenNothing());
  it('counts until the next one', () => {
    const books = {
      rates: new Map([
        ['CHF/2026-10', '0.9345'],
        ['CHF/2026-12', '0.9400'],
      ]),
    };
    expect(['2026-09', '2026-10', '2026-11', '2026-12'].map((month) => rateFor(books, 'CHF', month))).toEqual(['0.94', '0.9345', '0.9345', '0.9400']);
  });
});
