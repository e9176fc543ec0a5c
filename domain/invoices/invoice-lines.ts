import { Decimal } from 'decimal.js';
import { findModel } from '../assistants/models.ts';
import { cents, exact, sum, type Amount } from '../kernel/money.ts';
import type { Credits } from '../pricing/credits.ts';
import type { RatedMonth } from '../pricing/rate-month.ts';
import type { TokenSum } from '../pricing/rate-usage.ts';
import { usageKey, type Billed, type BilledUsage, type Position } from './billed.ts';
import type { DocumentLanguage } from './einvoice/words.ts';
import { feeLines } from './fee-lines.ts';
import type { InvoiceLine } from './invoice-line.ts';
import { lineWords } from './line-words.ts';

/** The lines of what is not billed yet. Every line names its price version, its rule and what is behind it; quantity × price is its net. */
export function invoiceLines(rated: RatedMonth, billed: Billed, usageStream: string, language?: DocumentLanguage): readonly InvoiceLine[] {
  const now = new Set(rated.sums.map(usageKey));
  return [
    ...feeLines(rated.fees, billed, language),
    ...rated.sums.flatMap((sums) => usageLine(sums, sums, billed.usage.get(usageKey(sums)), usageStream, language)),
    ...[...billed.usage].flatMap(([key, before]) => (now.has(key) ? [] : usageLine(before.position, undefined, before, usageStream, language))),
  ];
}

function usageLine(
  position: Position,
  sums: TokenSum | undefined,
  before: BilledUsage | undefined,
  stream: string,
  language: DocumentLanguage | undefined,
): readonly InvoiceLine[] {
  const { rule, model, bookedModel, priceVersion } = position;
  const tokens = (sums?.tokens ?? 0) - (before?.tokens ?? 0);
  const calls = callsBehind(sums, before);
  // Lines that do not name their calls are not taken back: nobody could tell whether they were billed up to another day.
  if (tokens === 0 || (tokens < 0 && before?.upTo === -1)) return [];
  const quantity = new Decimal(tokens).dividedBy(1_000_000);
  const unitPrice = rule === 'usage.overage' ? position.unitPrice : '0.00';
  const words = lineWords(language);
  const text = `${words.usage[rule]} ${nameOf(model)}${bookedModel === undefined ? '' : ` ${words.insteadOf} ${nameOf(bookedModel)}`}`;
  return [
    {
      // A package that grew within the month takes back overage which an early invoice asked for.
      kind: tokens < 0 ? 'credit' : rule === 'usage.overage' ? 'overage' : 'included-usage',
      text: tokens < 0 ? `${words.takenBack}: ${text}` : text,
      quantity: exact(quantity),
      unit: 'million-tokens',
      unitPrice,
      net: cents(quantity.times(unitPrice)),
      model,
      ...(bookedModel !== undefined && { bookedModel }),
      priceVersion,
      tokens: Math.abs(tokens),
      rule,
      ...(calls && { events: { stream, ...calls } }),
    },
  ];
}

/** The calls no earlier line named; where there are none (the quota moved, not the usage) all of them. */
function callsBehind(sums: TokenSum | undefined, before: BilledUsage | undefined): { from: number; to: number; count: number } | undefined {
  const all = sums ? { from: sums.from, to: sums.to, count: sums.calls } : before && { from: before.from, to: before.upTo, count: before.calls };
  if (!sums || !before || before.upTo === -1) return all;
  const count = sums.calls - before.calls;
  return count > 0 && before.upTo < sums.to ? { from: before.upTo + 1, to: sums.to, count } : all;
}

/** Takes granted amounts off what the lines ask for, oldest first; what is left of them waits for the next invoice. */
export function creditLines(
  lines: readonly InvoiceLine[],
  credits: Credits,
  used: Billed['credits'],
  currency: string,
  language?: DocumentLanguage,
): readonly InvoiceLine[] {
  let open = sum(lines.map(({ net }) => net));
  const priceVersion = lines[0]?.priceVersion ?? 1;
  const words = lineWords(language);
  return credits.flatMap(({ creditId, kind, amount, currency: granted, reason }): readonly InvoiceLine[] => {
    const left = new Decimal(amount).minus(used.get(creditId) ?? 0);
    const taken = Decimal.min(left, open);
    if (granted !== currency || taken.lessThanOrEqualTo(0)) return [];
    open = open.minus(taken);
    const unitPrice: Amount = cents(taken);
    return [
      {
        kind: 'credit',
        text: kind === 'granted' ? `${words.granted}: ${reason}` : words.refunded(reason),
        quantity: '-1',
        unit: 'piece',
        unitPrice,
        net: cents(taken.negated()),
        priceVersion,
        rule: `credit.${kind}`,
        creditId,
      },
    ];
  });
}

function nameOf(model: string): string {
  return findModel(model)?.name ?? model;
}
