import { Decimal } from 'decimal.js';
import { cents, type Amount } from '../kernel/money.ts';
import type { BusinessDate } from '../kernel/time.ts';
import type { RatedFee } from '../pricing/rate-fees.ts';
import type { Billed } from './billed.ts';
import { words, type DocumentLanguage } from './einvoice/words.ts';
import type { InvoiceLine } from './invoice-line.ts';
import { feeText, lineWords } from './line-words.ts';

/** The fees less what was billed of them; a booking that changed after an early invoice gives a difference, up or down. */
export function feeLines(fees: readonly RatedFee[], billed: Billed, language?: DocumentLanguage): readonly InvoiceLine[] {
  const now = new Set(fees.map(({ period }) => period.from));
  return [
    ...fees.flatMap((fee) => feeLine(fee, billed, language)),
    ...[...billed.fees].flatMap(([from, net]) => (now.has(from) ? [] : dropped(from, net, fees, language))),
  ];
}

function feeLine(fee: RatedFee, billed: Billed, language: DocumentLanguage | undefined): readonly InvoiceLine[] {
  const before = billed.fees.get(fee.period.from);
  const net = cents(new Decimal(fee.net).minus(before ?? 0));
  if (new Decimal(net).isZero()) return [];
  const adjusted = before !== undefined && !new Decimal(before).isZero();
  const line = { priceVersion: fee.priceVersion, days: fee.days, period: fee.period };
  const text = feeText(fee, language);
  if (adjusted) return [{ ...priced(net, 'piece'), ...line, text: `${text}, ${lineWords(language).adjusted}`, rule: 'base-fee.adjusted' }];
  return [{ ...priced(net, fee.rule === 'base-fee.full' ? 'month' : 'piece'), ...line, text, rule: fee.rule }];
}

/** A fee that was billed early and is no longer owed, because the booking it came from was replaced. */
function dropped(from: BusinessDate, net: Amount, fees: readonly RatedFee[], language: DocumentLanguage | undefined): readonly InvoiceLine[] {
  if (new Decimal(net).isZero()) return [];
  const back = cents(new Decimal(net).negated());
  const { feeFrom, adjusted } = lineWords(language);
  return [
    {
      ...priced(back, 'piece'),
      text: `${feeFrom(words(language).date(from))}, ${adjusted}`,
      priceVersion: fees[0]?.priceVersion ?? 1,
      period: { from, to: from },
      rule: 'base-fee.adjusted',
    },
  ];
}

/** A price is never below zero (EN 16931 BR-27); what goes back has the quantity −1. */
function priced(net: Amount, unit: InvoiceLine['unit']): Pick<InvoiceLine, 'kind' | 'quantity' | 'unit' | 'unitPrice' | 'net'> {
  const back = new Decimal(net).isNegative();
  return { kind: back ? 'credit' : 'base-fee', quantity: back ? '-1' : '1', unit, unitPrice: cents(new Decimal(net).abs()), net };
}
