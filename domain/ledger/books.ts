import type { Folding } from '../kernel/decider.ts';
import type { Amount } from '../kernel/money.ts';
import type { Month } from '../kernel/time.ts';
import type { DatevSettings } from './datev/settings.ts';
import type { BooksEvent } from './events.ts';

/** How the books of an entity are kept. */
export interface Books {
  readonly datevSettings: DatevSettings | undefined;
  /** Units of the currency for one euro, by `currency/month`. */
  readonly rates: ReadonlyMap<string, Amount>;
}

export const booksFolding: Folding<Books, BooksEvent> = {
  name: 'books',
  initial: { datevSettings: undefined, rates: new Map() },
  evolve: {
    DatevSettingsChosen: (books, { settings }) => ({ ...books, datevSettings: settings }),
    ExchangeRateRecorded: (books, { currency, month, rate }) => ({ ...books, rates: new Map(books.rates).set(`${currency}/${month}`, rate) }),
    LedgerChecked: (books) => books,
  },
};

/** Until finance records the Ministry's rates; the month board asks for them wherever a month has such bookings. */
const placeholders: Readonly<Record<string, Amount>> = { CHF: '0.94' };

/** The rate of the month, the last one known before it, or the one to begin with. */
export function rateFor({ rates }: Pick<Books, 'rates'>, currency: string, month: Month): Amount | undefined {
  const [newest] = [...rates.keys()]
    .filter((key) => key.startsWith(`${currency}/`) && key <= `${currency}/${month}`)
    .sort()
    .reverse();
  return newest === undefined ? placeholders[currency] : rates.get(newest);
}
