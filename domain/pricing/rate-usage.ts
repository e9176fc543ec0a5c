import { Decimal } from 'decimal.js';
import type { Amount } from '../kernel/money.ts';
import type { BusinessDate } from '../kernel/time.ts';
import type { Package } from '../tenants/events.ts';
import type { Stage } from '../tenants/stages.ts';
import type { PriceList } from './events.ts';
import type { Stretch } from './month-usage.ts';
import { chargedPrice, weighted, type Pricing } from './pricing.ts';

/** Tokens of one model at one price version: within the quota, beyond it and paid for, or from before the tenant went live. */
export interface TokenSum {
  readonly rule: 'usage.included' | 'usage.overage' | 'usage.trial';
  readonly model: string;
  readonly bookedModel: string | undefined;
  readonly priceVersion: number;
  readonly unitPrice: Amount;
  /** Whole weighted tokens; a fraction waits for the tokens that complete it. */
  readonly tokens: number;
  /** Revisions of the first and last call behind it, and how many calls there are. */
  readonly from: number;
  readonly to: number;
  readonly calls: number;
}

type Sum = Omit<TokenSum, 'tokens'> & { readonly exact: Decimal };

/**
 * The quota is used up in the order of the calls; the rest is overage of the model that was called, at the version it was
 * metered with. More usage only ever adds to the sums, so what an earlier run billed stays right.
 */
export function rateUsage(stretches: readonly Stretch[], quota: number, stages: readonly Stage[], { versions }: Pricing): readonly TokenSum[] {
  const lists = new Map(versions.map((list) => [list.version, list]));
  const start = stages[0]?.from ?? '9999-12-31';
  const sums = new Map<string, Sum>();
  let left = new Decimal(quota);
  for (const stretch of stretches) {
    const list = lists.get(stretch.priceVersion);
    const tokens = list ? weighted(list.weights, stretch) : undefined;
    // Calls on meters of their own, such as embeddings, count nothing here.
    if (tokens?.isZero()) continue;
    const price = list && chargedPrice(list, stretch.model, stretch.bookedModel);
    if (!list || !tokens || price === undefined) {
      throw new Error(`price version ${stretch.priceVersion} does not know the model ${stretch.model} it was metered with`);
    }
    // What was used before the tenant went live was a trial, which nobody is charged for.
    if (stretch.day < start) {
      add(sums, 'usage.trial', stretch, price, tokens);
      continue;
    }
    const inside = Decimal.min(left, tokens);
    left = left.minus(inside);
    const charged = hasOverage(list, packageAt(stages, stretch.day));
    // A package without overage stops at its quota; the rest of the call that crossed it is not charged.
    add(sums, 'usage.included', stretch, price, charged ? inside : tokens);
    if (charged) add(sums, 'usage.overage', stretch, price, tokens.minus(inside));
  }
  return [...sums.values()].map(({ exact, ...sum }) => ({ ...sum, tokens: Number(exact.floor().toFixed()) })).filter(({ tokens }) => tokens > 0);
}

function add(
  sums: Map<string, Sum>,
  rule: TokenSum['rule'],
  { model, bookedModel, priceVersion, from, to, calls }: Stretch,
  unitPrice: Amount,
  tokens: Decimal,
) {
  if (tokens.isZero()) return;
  const key = `${rule}/${model}/${priceVersion}/${bookedModel ?? ''}`;
  const sum = sums.get(key) ?? { rule, model, bookedModel, priceVersion, unitPrice, from, to, calls: 0, exact: new Decimal(0) };
  sums.set(key, { ...sum, to, calls: sum.calls + calls, exact: sum.exact.plus(tokens) });
}

function packageAt(stages: readonly Stage[], day: BusinessDate): Package | undefined {
  return stages.findLast(({ from }) => from <= day)?.package;
}

function hasOverage(list: PriceList, booked: Package | undefined): boolean {
  return booked !== undefined && list.packages[booked].overage;
}
