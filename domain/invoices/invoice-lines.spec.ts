import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { cents } from '../kernel/money.ts';
import { goldenMonths } from '../pricing/golden-months/golden-months.ts';
import type { GoldenMonth } from '../pricing/golden-months/golden-month.ts';
import { nothingBilled, withLines, type Billed } from './billed.ts';
import { draftInvoice } from './draft-invoice.ts';
import { goldenDraft, goldenFacts } from './golden-invoice.ts';
import { defaultSeller as seller } from './seller.ts';

const month: GoldenMonth = {
  title: 'early and late',
  period: '2026-11',
  packages: [['professional', '2026-01-01']],
  calls: [
    { model: 'claude-sonnet-4-6', at: '2026-11-05T09:00:00.000Z', input: 9_000_000 },
    { model: 'claude-sonnet-4-6', at: '2026-11-05T10:00:00.000Z', input: 3_000_000 },
    { model: 'claude-sonnet-4-6', at: '2026-11-21T10:00:00.000Z', input: 500_000 },
  ],
  lines: [],
  net: '0.00',
  vat: '0.00',
  gross: '0.00',
};
const early = { ...month, calls: month.calls?.slice(0, 2) ?? [] };
const billedOf = (golden: GoldenMonth, before: Billed = nothingBilled) => {
  const { lines, supplyFrom } = goldenDraft(golden, { billed: before });
  return withLines(before, lines, supplyFrom);
};
const short = (golden: GoldenMonth, billed: Billed) =>
  goldenDraft(golden, { billed }).lines.map(({ kind, rule, net, tokens, events }) => [kind, rule, net, tokens, events?.from, events?.to, events?.count]);

describe('the lines of a second invoice', () => {
  it('hold the tokens and the calls that the first one did not', () => {
    expect(short(month, billedOf(early))).toEqual([['overage', 'usage.overage', '14.00', 500_000, 2, 2, 1]]);
  });

  it('are empty once everything is billed, whatever the month', () => {
    for (const golden of goldenMonths) {
      const facts = { ...goldenFacts(golden), billed: billedOf(golden) };
      expect(draftInvoice({ customerId: 'golden', period: golden.period, asOf: undefined, issuedOn: '2029-01-04', seller }, facts)).toEqual({
        rejected: 'NothingToBill',
        info: {},
      });
    }
  });

  it('take back overage and charge the difference of the fee after an upgrade', () => {
    const upgraded: GoldenMonth = { ...early, packages: [...month.packages, ['enterprise', '2026-11-16']] };
    expect(short(upgraded, billedOf(early))).toEqual([
      ['credit', 'base-fee.adjusted', '-625.00', undefined, undefined, undefined, undefined],
      ['base-fee', 'base-fee.prorated', '1750.00', undefined, undefined, undefined, undefined],
      ['included-usage', 'usage.included', '0.00', 2_000_000, 0, 1, 2],
      ['credit', 'usage.overage', '-56.00', 2_000_000, 0, 1, 2],
    ]);
  });

  it('are refused as a credit when less is owed than was billed', () => {
    const ended = { ...early, eraseOn: '2026-11-16' };
    const facts = { ...goldenFacts(ended), billed: billedOf(early) };
    expect(draftInvoice({ customerId: 'golden', period: '2026-11', asOf: undefined, issuedOn: '2026-12-02', seller }, facts)).toMatchObject({
      rejected: 'CreditDue',
      info: { amount: '485.00' },
    });
  });

  it('take nothing back when an earlier day is named than before', () => {
    const facts = { ...goldenFacts(month), billed: billedOf(month) };
    expect(draftInvoice({ customerId: 'golden', period: '2026-11', asOf: '2026-11-10', issuedOn: '2026-12-02', seller }, facts)).toMatchObject({
      rejected: 'NothingToBill',
    });
  });

  it('use the rest of a credit that an earlier invoice began to use', () => {
    const credited: GoldenMonth = { ...month, calls: [], credits: [{ amount: '2000.00' }] };
    expect(goldenDraft(credited, { creditsUsed: new Map([['credit-1', '1250.00']]) }).net).toBe('500.00');
    expect(billedOf(credited).credits.get('credit-1')).toBe('1250.00');
  });

  it('read the lines of invoices that did not name their rules', () => {
    const old = goldenDraft(early).lines.map(({ rule, events, days, period, ...line }) => (rule && (events ?? days ?? period) ? line : { ...line, rule }));
    expect(short(month, withLines(nothingBilled, old, '2026-11-01'))).toEqual([['overage', 'usage.overage', '14.00', 500_000, 0, 2, 3]]);
  });

  it('are priced so that quantity and price give the net amount, and no price is below zero (EN 16931 BR-27)', () => {
    for (const golden of goldenMonths) {
      for (const { quantity, unitPrice, net } of goldenDraft(golden).lines) {
        expect(unitPrice.startsWith('-')).toBe(false);
        expect(cents(new Decimal(quantity).times(unitPrice))).toBe(net);
      }
    }
  });
});
