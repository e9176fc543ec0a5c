import { Decimal } from 'decimal.js';
import { cents, sum, type Amount } from '../kernel/money.ts';
import type { BusinessDate } from '../kernel/time.ts';
import { feeKey, isUsage, ruleOf, usageKey, type Billed } from './billed.ts';
import type { InvoiceLine } from './invoice-line.ts';

/**
 * What credit notes gave back because it had been billed too much. It is no longer billed, so a later run neither refuses the
 * month nor takes it off once more. What was given back for any other reason stays billed, or the next run would ask for it.
 */
export interface Settled {
  /** Net, by the first day a fee covers. */
  readonly fees: ReadonlyMap<BusinessDate, Amount>;
  /** By `usageKey`. */
  readonly tokens: ReadonlyMap<string, number>;
}
export const nothingSettled: Settled = { fees: new Map(), tokens: new Map() };

/** Adds the lines of a credit note; `supplyFrom` is that of its invoice. */
export function withSettled(settled: Settled, lines: readonly InvoiceLine[], supplyFrom: BusinessDate): Settled {
  return lines.reduce((all, line) => {
    if (!line.settled) return all;
    const { net, tokens, ...position } = line.settled;
    if (tokens === undefined) return { ...all, fees: plus(all.fees, feeKey(line, supplyFrom), net) };
    const key = usageKey({ model: line.model ?? '', priceVersion: line.priceVersion, bookedModel: position.bookedModel, rule: position.rule });
    return { ...all, tokens: new Map(all.tokens).set(key, (all.tokens.get(key) ?? 0) + tokens) };
  }, settled);
}

export function lessSettled(billed: Billed, { fees, tokens }: Settled): Billed {
  return {
    ...billed,
    fees: [...fees].reduce((left, [key, net]) => plus(left, key, new Decimal(net).negated()), billed.fees),
    usage: new Map([...billed.usage].map(([key, before]) => [key, { ...before, tokens: before.tokens - (tokens.get(key) ?? 0) }])),
  };
}

/** What an invoice asked too much for in all, as long as nobody gave it back. */
export function billedTooMuch(asked: readonly InvoiceLine[]): Decimal {
  return Decimal.max(sum(asked.map(({ net }) => net)).negated(), 0);
}

/**
 * The part of a credited amount that settles what was billed too much, up to `due`. `asked` are the lines an invoice would
 * have today: where the amount is the whole of one of them, its tokens are taken as they are, so that no fraction remains.
 */
export function settledPart(line: InvoiceLine, credited: Amount, due: Decimal, asked: readonly InvoiceLine[]): InvoiceLine['settled'] {
  const part = Decimal.min(credited, due);
  if (part.isZero()) return undefined;
  const rule = ruleOf(line);
  if (!isUsage(rule)) return { net: cents(part), rule };
  const { model = '', bookedModel, priceVersion, unitPrice } = line;
  const key = usageKey({ rule, model, bookedModel, priceVersion });
  const whole = asked.find((one) => isUsage(one.rule) && usageKey({ ...one, rule: one.rule, model: one.model ?? '', bookedModel: one.bookedModel }) === key);
  const tokens =
    whole?.tokens !== undefined && part.negated().equals(whole.net)
      ? whole.tokens
      : part.dividedBy(unitPrice).times(1_000_000).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
  return { net: cents(part), rule, tokens, ...(bookedModel !== undefined && { bookedModel }) };
}

function plus(amounts: ReadonlyMap<string, Amount>, key: string, net: Decimal.Value): ReadonlyMap<string, Amount> {
  return new Map(amounts).set(key, cents(new Decimal(amounts.get(key) ?? 0).plus(net)));
}
