import { describe, expect, it } from 'vitest';
import { sum } from '../kernel/money.ts';
import { goldenMonths } from '../pricing/golden-months/golden-months.ts';
import { goldenDraft, goldenFacts } from './golden-invoice.ts';
import { monthFigure } from './month-figure.ts';

describe("a month's figure", () => {
  it.each(goldenMonths)('is the sum of the invoice lines, to the token and the cent: $title (US-3.2)', (golden) => {
    const lines = goldenDraft(golden, { credits: [] }).lines.filter(({ rule = '' }) => !rule.startsWith('credit.'));
    const figure = monthFigure({ customerId: 'golden', period: golden.period, asOf: undefined }, goldenFacts(golden));
    const of = (rule: RegExp) => lines.filter((line) => rule.test(line.rule ?? ''));
    const net = (some: typeof lines) => sum(some.map((line) => line.net)).toFixed(2);
    expect(figure).toMatchObject({
      net: net(lines),
      fees: net(of(/^base-fee\./)),
      overage: net(of(/^usage\.overage$/)),
      tokens: of(/^usage\./).reduce((all, { tokens = 0 }) => all + tokens, 0),
      overageTokens: of(/^usage\.overage$/).reduce((all, { tokens = 0 }) => all + tokens, 0),
    });
  });
});
