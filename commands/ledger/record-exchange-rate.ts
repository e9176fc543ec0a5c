import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { Amount } from '../../domain/kernel/money.ts';
import { Month } from '../../domain/kernel/time.ts';
import { booksFolding } from '../../domain/ledger/books.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { ExchangeRateRecorded } from '../../domain/ledger/events.ts';
import { command } from '../kernel/command.ts';

/** Francs for one euro were never outside of these; a figure beyond them is a slip of the finger, and would stand in the books. */
const bounds = { from: '0.2', to: '5' };

/** The Ministry of Finance publishes a rate for each month (§ 16 (6) UStG); a rate counts until the next one is recorded. */
export const recordExchangeRate = command({
  name: 'RecordExchangeRate',
  says: 'Record the rate at which a month is converted into euros.',
  permission: 'ledger:post',
  input: z.object({ currency: z.literal('CHF'), month: Month, rate: Amount, source: z.string().min(1).max(120) }),
  stream: () => stream.books(entity),
  folding: booksFolding,
  rejections: ['RateNotPositive', 'RateOutOfRange'],
  decide({ rates }, { currency, month, rate, source }) {
    if (!new Decimal(rate).greaterThan(0)) return reject('RateNotPositive');
    const value = new Decimal(rate);
    if (value.lessThan(bounds.from) || value.greaterThan(bounds.to) || value.decimalPlaces() > 6) return reject('RateOutOfRange', bounds);
    if (rates.get(`${currency}/${month}`) === rate) return [];
    return [ExchangeRateRecorded({ currency, month, rate, source })];
  },
});
