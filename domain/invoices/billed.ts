import { Decimal } from 'decimal.js';
import { cents, type Amount } from '../kernel/money.ts';
import type { BusinessDate } from '../kernel/time.ts';
import type { InvoiceLine } from './invoice-line.ts';

/** What a customer's invoices of one period hold already. A later invoice of the period asks for the rest. */
export interface Billed {
  /** Net, by `feeKey`. */
  readonly fees: ReadonlyMap<string, Amount>;
  /** By `usageKey`. */
  readonly usage: ReadonlyMap<string, BilledUsage>;
  /** Net that granted credits took off, by credit. */
  readonly credits: ReadonlyMap<string, Amount>;
}
export interface BilledUsage {
  readonly tokens: number;
  /** Metered calls the lines named. */
  readonly calls: number;
  /** The newest revision of the usage stream behind it; -1 when the lines did not say. */
  readonly upTo: number;
}

export const nothingBilled: Billed = { fees: new Map(), usage: new Map(), credits: new Map() };

export type UsageRule = 'usage.included' | 'usage.overage' | 'usage.trial';

/** Tokens that are the same position on an invoice: one rule, one model, one price. */
export function usageKey(sum: { readonly rule: UsageRule; readonly model: string; readonly bookedModel?: string | undefined; readonly priceVersion: number }): string {
  return [sum.rule, sum.model, sum.priceVersion, ...(sum.bookedModel === undefined ? [] : [sum.bookedModel])].join('/');
}

/** A fee is known by what it is for and the first day it covers. */
export function feeKey(rule: string, from: BusinessDate): string {
  return `${rule === 'base-fee.yearly-refund' ? 'refund' : 'fee'}/${from}`;
}

/** Adds an invoice's lines. `supplyFrom` is the invoice's: lines of old invoices say no period of their own. */
export function withLines(billed: Billed, lines: readonly InvoiceLine[], supplyFrom: BusinessDate): Billed {
  return lines.reduce((all, line) => withLine(all, line, supplyFrom, 1), billed);
}

/** Takes a cancelled invoice's lines out again: the month is open for what they asked. */
export function withoutLines(billed: Billed, lines: readonly InvoiceLine[], supplyFrom: BusinessDate): Billed {
  return lines.reduce((all, line) => withLine(all, line, supplyFrom, -1), billed);
}

/** A period's invoices may stand in the registers of several years. */
export function together(parts: readonly Billed[]): Billed {
  return parts.reduce<Billed>(
    (all, part) => ({
      fees: [...part.fees].reduce((fees, [key, net]) => plus(fees, key, net), all.fees),
      credits: [...part.credits].reduce((credits, [key, net]) => plus(credits, key, net), all.credits),
      usage: [...part.usage].reduce((usage, [key, billed]) => plusUsage(usage, key, billed), all.usage),
    }),
    nothingBilled,
  );
}

function withLine(billed: Billed, line: InvoiceLine, supplyFrom: BusinessDate, sign: 1 | -1): Billed {
  const net = new Decimal(line.net).times(sign);
  if (line.creditId !== undefined) return { ...billed, credits: plus(billed.credits, line.creditId, net.negated()) };
  const rule = line.rule ?? rulesOfOld[line.kind];
  if (rule !== 'usage.included' && rule !== 'usage.overage' && rule !== 'usage.trial') {
    return { ...billed, fees: plus(billed.fees, feeKey(rule, line.period?.from ?? supplyFrom), net) };
  }
  const key = usageKey({ rule, model: line.model ?? '', bookedModel: line.bookedModel, priceVersion: line.priceVersion });
  const tokens = (line.tokens ?? 0) * (line.kind === 'credit' ? -sign : sign);
  const calls = (line.events?.count ?? 0) * sign;
  return { ...billed, usage: plusUsage(billed.usage, key, { tokens, calls, upTo: line.events?.to ?? -1 }, sign) };
}

/** Lines from before every line named its rule. */
const rulesOfOld: Readonly<Record<InvoiceLine['kind'], string>> = {
  'base-fee': 'base-fee.full',
  'included-usage': 'usage.included',
  overage: 'usage.overage',
  credit: 'base-fee.adjusted',
};

function plus(amounts: ReadonlyMap<string, Amount>, key: string, net: Decimal.Value): ReadonlyMap<string, Amount> {
  return new Map(amounts).set(key, cents(new Decimal(amounts.get(key) ?? 0).plus(net)));
}

function plusUsage(usage: ReadonlyMap<string, BilledUsage>, key: string, more: BilledUsage, sign: 1 | -1 = 1): ReadonlyMap<string, BilledUsage> {
  const before = usage.get(key) ?? { tokens: 0, calls: 0, upTo: -1 };
  // Once something is cancelled, the month's calls are named from the beginning again.
  const upTo = sign === 1 ? Math.max(before.upTo, more.upTo) : -1;
  return new Map(usage).set(key, { tokens: before.tokens + more.tokens, calls: Math.max(0, before.calls + more.calls), upTo });
}
