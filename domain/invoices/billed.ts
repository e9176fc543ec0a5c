import { Decimal } from 'decimal.js';
import { cents, type Amount } from '../kernel/money.ts';
import type { BusinessDate } from '../kernel/time.ts';
import type { InvoiceLine } from './invoice-line.ts';

/** What a customer's invoices of one period hold already. A later invoice of the period asks for the rest. */
export interface Billed {
  /** Net, by the first day a fee covers. */
  readonly fees: ReadonlyMap<BusinessDate, Amount>;
  /** By `usageKey`. */
  readonly usage: ReadonlyMap<string, BilledUsage>;
  /** Net that granted credits took off, by credit. */
  readonly credits: ReadonlyMap<string, Amount>;
}
export interface BilledUsage {
  readonly position: Position;
  readonly tokens: number;
  /** The metered calls that lines named: revisions of the first and last one in the usage stream (-1 when lines did not say), and how many. */
  readonly from: number;
  readonly upTo: number;
  readonly calls: number;
}
/** Tokens that are the same position on an invoice: one rule, one model, one price. */
export interface Position {
  readonly rule: 'usage.included' | 'usage.overage' | 'usage.trial';
  readonly model: string;
  readonly bookedModel: string | undefined;
  readonly priceVersion: number;
  readonly unitPrice: Amount;
}

export const nothingBilled: Billed = { fees: new Map(), usage: new Map(), credits: new Map() };

export function usageKey({ rule, model, bookedModel, priceVersion }: Omit<Position, 'unitPrice' | 'rule'> & { readonly rule: string }): string {
  return [rule, model, priceVersion, ...(bookedModel === undefined ? [] : [bookedModel])].join('/');
}

/** Adds an invoice's lines. `supplyFrom` is the invoice's: lines of old invoices say no period of their own. */
export function withLines(billed: Billed, lines: readonly InvoiceLine[], supplyFrom: BusinessDate): Billed {
  return lines.reduce((all, line) => withLine(all, line, supplyFrom), billed);
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

function withLine(billed: Billed, line: InvoiceLine, supplyFrom: BusinessDate): Billed {
  if (line.creditId !== undefined) return { ...billed, credits: plus(billed.credits, line.creditId, new Decimal(line.net).negated()) };
  const rule = ruleOf(line);
  if (!isUsage(rule)) return { ...billed, fees: plus(billed.fees, feeKey(line, supplyFrom), line.net) };
  const { model = '', bookedModel, priceVersion, unitPrice, tokens = 0, events } = line;
  const position = { rule, model, bookedModel, priceVersion, unitPrice } as const;
  const more = {
    position,
    tokens: line.kind === 'credit' ? -tokens : tokens,
    calls: events?.count ?? 0,
    from: events?.from ?? -1,
    upTo: events?.to ?? -1,
  };
  return { ...billed, usage: plusUsage(billed.usage, usageKey(position), more) };
}

/** Lines from before every line named its rule. */
const rulesOfOld: Readonly<Record<InvoiceLine['kind'], string>> = {
  'base-fee': 'base-fee.full',
  'included-usage': 'usage.included',
  overage: 'usage.overage',
  credit: 'base-fee.adjusted',
};

export function ruleOf({ rule, kind }: Pick<InvoiceLine, 'rule' | 'kind'>): string {
  return rule ?? rulesOfOld[kind];
}
export function isUsage(rule: string | undefined): rule is Position['rule'] {
  return rule === 'usage.included' || rule === 'usage.overage' || rule === 'usage.trial';
}
export function feeKey({ period }: Pick<InvoiceLine, 'period'>, supplyFrom: BusinessDate): BusinessDate {
  return period?.from ?? supplyFrom;
}

function plus(amounts: ReadonlyMap<string, Amount>, key: string, net: Decimal.Value): ReadonlyMap<string, Amount> {
  return new Map(amounts).set(key, cents(new Decimal(amounts.get(key) ?? 0).plus(net)));
}

function plusUsage(usage: ReadonlyMap<string, BilledUsage>, key: string, more: BilledUsage): ReadonlyMap<string, BilledUsage> {
  const before = usage.get(key);
  if (!before) return new Map(usage).set(key, more);
  // A line about a quota that moved names calls again which an earlier line named.
  const calls = more.from > before.upTo ? before.calls + more.calls : Math.max(before.calls, more.calls);
  const upTo = Math.max(before.upTo, more.upTo);
  return new Map(usage).set(key, { position: before.position, tokens: before.tokens + more.tokens, calls, from: Math.min(before.from, more.from), upTo });
}
