import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { goldenInvoice } from '../invoices/golden-invoice.ts';
import { isRejection } from '../kernel/rejection.ts';
import { cents, sum } from '../kernel/money.ts';
import { daysOf } from '../kernel/time.ts';
import { goldenMonths } from '../pricing/golden-months/golden-months.ts';
import { isBalanced } from './balance.ts';
import { skr03, skr04, type ChartOfAccounts } from './chart-of-accounts.ts';
import { batchBytes } from './datev/batch.ts';
import { checkExtf } from './datev/check-extf.ts';
import { readExtf, valueOf } from './datev/read-extf.ts';
import { defaultDatevSettings } from './datev/settings.ts';
import { invoicePosting, isBookable } from './invoice-posting.ts';

const invoices = goldenMonths.map((golden, i) => ({ title: golden.title, invoice: goldenInvoice(golden, i + 1) })).filter(({ invoice }) => isBookable(invoice));
const rate = '0.9345';
const costCentres = { baseFee: '100', usage: '200' };

describe.each([skr03, skr04])('a golden month in the books, by $name', (chart: ChartOfAccounts) => {
  it.each(invoices)('is booked and exported to the cent as it was billed: $title (E8-4, J6.4)', ({ invoice }) => {
    const entry = invoicePosting(chart, invoice, { costCentres, rate });
    const euros = (amount: string) => (invoice.currency === 'EUR' ? amount : cents(new Decimal(amount).dividedBy(rate)));
    const total = (accounts: readonly string[]) => sum(entry.lines.filter(({ account }) => accounts.includes(account)).map(({ amount }) => amount)).toFixed(2);

    expect(isBalanced(entry.lines)).toBe(true);
    expect(total([chart.number('receivables')])).toBe(euros(invoice.gross));
    expect(total([chart.number('output-tax'), chart.number('output-tax-oss')])).toBe(euros(invoice.vat));
    expect(total([entry.revenueAccount ?? ''])).toBe(new Decimal(euros(invoice.gross)).minus(euros(invoice.vat)).toFixed(2));

    const bytes = batchBytes({
      period: invoice.period,
      createdAt: '2026-12-02T08:00:00.000Z',
      settings: { ...defaultDatevSettings, chart: chart.name, costCentres },
      entries: [{ ...entry, bookedOn: daysOf(invoice.period).to }],
    });
    if (isRejection(bytes)) throw new Error(JSON.stringify(bytes));
    const file = bytes as Uint8Array;
    expect(checkExtf(file)).toEqual([]);
    const extf = readExtf(file);
    if (!extf) throw new Error('what was written can be read');
    const rows = extf.rows.map((row) => ({
      amount: valueOf(extf, row, 'Umsatz (ohne Soll/Haben-Kz)').replace(',', '.'),
      account: valueOf(extf, row, 'Konto'),
      item: valueOf(extf, row, 'Belegfeld 1'),
    }));
    expect(sum(rows.map(({ amount }) => amount)).toFixed(2)).toBe(euros(invoice.gross));
    expect(new Set(rows.map(({ account, item }) => `${account} ${item}`))).toEqual(new Set([`${invoice.debtorAccount} ${invoice.number}`]));
  });
});
