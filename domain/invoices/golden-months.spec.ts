import { describe, expect, it } from 'vitest';
import { sum } from '../kernel/money.ts';
import { goldenMonths } from '../pricing/golden-months/golden-months.ts';
import { goldenDraft, goldenFacts } from './golden-invoice.ts';
import type { InvoiceLine } from './invoice-line.ts';
import { rateMonth } from '../pricing/rate-month.ts';
import { stretchesOf } from '../pricing/month-usage.ts';

/** Reads `-125000 * 15 / 30` with whole numbers alone, and rounds half a cent away from zero. */
function cents(reckoning: string): string {
  const [first = '', ...rest] = reckoning.split(' ');
  let above = BigInt(first);
  let below = 1n;
  for (let i = 0; i < rest.length; i += 2) {
    if (rest[i] === '*') above *= BigInt(rest[i + 1] ?? '');
    else below *= BigInt(rest[i + 1] ?? '');
  }
  const size = ((above < 0n ? -above : above) * 2n + below) / (below * 2n);
  return `${above < 0n && size > 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
}

const names = goldenMonths.map(({ title }) => title);

describe('the golden months', () => {
  it('are at least sixty, each with a name of its own (US-8.3)', () => {
    expect(goldenMonths.length).toBeGreaterThanOrEqual(60);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(goldenMonths)('come to the cent as reckoned by hand: $title (US-8.3)', (golden) => {
    for (const line of golden.lines) expect([line.cents, cents(line.cents)]).toEqual([line.cents, line.net]);
    const { lines, net, vat, gross } = goldenDraft(golden);
    const asReckoned = ({ rule, net: amount, model, tokens }: Partial<InvoiceLine>) =>
      JSON.stringify({ rule, net: amount, model, tokens: model === undefined ? undefined : tokens });
    expect(lines.map(asReckoned).toSorted()).toEqual(golden.lines.map(asReckoned).toSorted());
    expect({ net, vat, gross }).toEqual({ net: golden.net, vat: golden.vat, gross: golden.gross });
    expect(sum(lines.map((line) => line.net)).toFixed(2)).toBe(net);
  });

  it.each(goldenMonths)('are the same when they are rated again: $title (E8-2)', (golden) => {
    const { tenant, pricing, usage } = goldenFacts(golden);
    const rate = () => rateMonth(golden.period, tenant, pricing, stretchesOf(usage));
    expect(rate()).toEqual(rate());
    expect(JSON.stringify(goldenDraft(golden))).toBe(JSON.stringify(goldenDraft(golden)));
  });

  it.each(goldenMonths)('name the rule, the price version, and the calls behind each line: $title (E8-2)', (golden) => {
    for (const line of goldenDraft(golden).lines) {
      expect(line.rule).toMatch(/^(base-fee|usage|credit)\./);
      expect(line.priceVersion).toBeGreaterThan(0);
      if (line.model !== undefined) expect(line.events?.count).toBeGreaterThan(0);
      if (line.kind === 'base-fee') expect(line.period?.from).toBeDefined();
    }
  });
});
