import { cents, sum, type Amount, type Currency } from '../kernel/money.ts';
import type { BusinessDate, Month } from '../kernel/time.ts';
import { askedLines } from './asked-lines.ts';
import { isUsage, nothingBilled } from './billed.ts';
import type { MonthOfCustomer } from './draft-invoice.ts';

/** What a month comes to on the invoice, up to a day: net, before granted credits. */
export interface MonthFigure {
  readonly period: Month;
  readonly currency: Currency;
  readonly net: Amount;
  readonly fees: Amount;
  readonly overage: Amount;
  /** Weighted as the invoice's lines are: cache reads count as the price list says. */
  readonly tokens: number;
  readonly includedTokens: number;
  readonly overageTokens: number;
}

/**
 * The whole month as its invoice's lines would say it, whether some of it was billed early or not. The same lines as the draft's, so
 * that a board that shows this can't differ from the invoice. Undefined while nothing is owed: before going live, or without a package.
 */
export function monthFigure(
  { customerId, period, asOf }: { readonly customerId: string; readonly period: Month; readonly asOf: BusinessDate | undefined },
  { tenant, usage, pricing }: Pick<MonthOfCustomer, 'tenant' | 'usage' | 'pricing'>,
): MonthFigure | undefined {
  if (tenant.status === 'absent' || tenant.status === 'registered') return undefined;
  const found = askedLines({ customerId, period, asOf }, { tenant, usage, pricing, billed: nothingBilled });
  if (typeof found === 'string') return undefined;
  const { rated, asked } = found;
  const usageLines = asked.filter(({ rule }) => isUsage(rule));
  const overage = usageLines.filter(({ rule }) => rule === 'usage.overage');
  const tokensOf = (lines: typeof asked) => lines.reduce((all, { tokens = 0 }) => all + tokens, 0);
  const netOf = (lines: typeof asked) => cents(sum(lines.map(({ net }) => net)));
  return {
    period,
    currency: rated.currency,
    net: netOf(asked),
    fees: netOf(asked.filter(({ rule }) => !isUsage(rule))),
    overage: netOf(overage),
    tokens: tokensOf(usageLines),
    includedTokens: rated.includedTokens,
    overageTokens: tokensOf(overage),
  };
}
