import { Decimal } from 'decimal.js';
import { findModel } from '../assistants/models.ts';
import { cents, exact, sum, type Amount } from '../kernel/money.ts';
import type { Credits } from '../pricing/credits.ts';
import type { RatedMonth } from '../pricing/rate-month.ts';
import type { TokenSum } from '../pricing/rate-usage.ts';
import { usageKey, type Billed } from './billed.ts';
import { feeLines } from './fee-lines.ts';
import type { InvoiceLine } from './invoice-line.ts';

/** The lines of what is not billed yet. Every line names its price version, its rule and what is behind it; quantity × price is its net. */
export function invoiceLines(rated: RatedMonth, billed: Billed, usageStream: string): readonly InvoiceLine[] {
  return [...feeLines(rated.fees, billed), ...rated.sums.flatMap((sums) => usageLine(sums, billed, usageStream))];
}

const words: Readonly<Record<TokenSum['rule'], string>> = {
  'usage.included': 'Im Paket enthaltene Token, Modell',
  'usage.overage': 'Zusätzliche Token, Modell',
  'usage.trial': 'Token der Testphase, Modell',
};

function usageLine(sums: TokenSum, billed: Billed, stream: string): readonly InvoiceLine[] {
  const before = billed.usage.get(usageKey(sums));
  const tokens = sums.tokens - (before?.tokens ?? 0);
  if (tokens === 0) return [];
  const quantity = new Decimal(tokens).dividedBy(1_000_000);
  const unitPrice = sums.rule === 'usage.overage' ? sums.unitPrice : '0.00';
  const text = `${words[sums.rule]} ${nameOf(sums.model)}${sums.bookedModel === undefined ? '' : ` anstelle von ${nameOf(sums.bookedModel)}`}`;
  return [
    {
      // A package that grew within the month takes back overage which an early invoice asked for.
      kind: tokens < 0 ? 'credit' : sums.rule === 'usage.overage' ? 'overage' : 'included-usage',
      text: tokens < 0 ? `Gutschrift: ${text}` : text,
      quantity: exact(quantity),
      unit: 'million-tokens',
      unitPrice,
      net: cents(quantity.times(unitPrice)),
      model: sums.model,
      ...(sums.bookedModel !== undefined && { bookedModel: sums.bookedModel }),
      priceVersion: sums.priceVersion,
      tokens: Math.abs(tokens),
      rule: sums.rule,
      ...callsBehind(sums, before, stream),
    },
  ];
}

/** The calls no earlier line named; where there are none (the quota moved, not the usage) all of them. */
function callsBehind(sums: TokenSum, before: { readonly upTo: number; readonly calls: number } | undefined, stream: string): Pick<InvoiceLine, 'events'> {
  const count = sums.calls - (before?.calls ?? 0);
  const fresh = before !== undefined && before.upTo >= 0 && before.upTo < sums.to && count > 0;
  return { events: fresh ? { stream, from: before.upTo + 1, to: sums.to, count } : { stream, from: sums.from, to: sums.to, count: sums.calls } };
}

/** Takes granted amounts off what the lines ask for, oldest first; what is left of them waits for the next invoice. */
export function creditLines(lines: readonly InvoiceLine[], credits: Credits, used: Billed['credits'], currency: string): readonly InvoiceLine[] {
  let open = sum(lines.map(({ net }) => net));
  const priceVersion = lines[0]?.priceVersion ?? 1;
  return credits.flatMap(({ creditId, amount, currency: granted, reason }): readonly InvoiceLine[] => {
    const left = new Decimal(amount).minus(used.get(creditId) ?? 0);
    const taken = Decimal.min(left, open);
    if (granted !== currency || taken.lessThanOrEqualTo(0)) return [];
    open = open.minus(taken);
    const unitPrice: Amount = cents(taken);
    return [
      {
        kind: 'credit',
        text: `Guthaben: ${reason}`,
        quantity: '-1',
        unit: 'piece',
        unitPrice,
        net: cents(taken.negated()),
        priceVersion,
        rule: 'credit.granted',
        creditId,
      },
    ];
  });
}

function nameOf(model: string): string {
  return findModel(model)?.name ?? model;
}
