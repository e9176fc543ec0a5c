import type { TaxCase } from '../invoices/events.ts';

/** The accounts of a chart that invoices are booked on, and their names. */
export interface ChartOfAccounts {
  readonly name: 'SKR03' | 'SKR04';
  /** As DATEV's header field 27 wants it. */
  readonly datev: '03' | '04';
  readonly receivables: string;
  readonly outputTax: string;
  /** Automatic accounts: DATEV computes the tax itself, so they take the gross amount and no tax key. */
  readonly revenue: Readonly<Record<TaxCase['category'], string>>;
  readonly names: Readonly<Record<string, string>>;
}

export const skr03: ChartOfAccounts = {
  name: 'SKR03',
  datev: '03',
  receivables: '1400',
  outputTax: '1776',
  revenue: { S: '8400', AE: '8336', O: '8338' },
  names: {
    1400: 'Forderungen aus Lieferungen und Leistungen',
    1776: 'Umsatzsteuer 19 %',
    8336: 'Erlöse aus im anderen EU-Land steuerpflichtigen Leistungen, Empfänger schuldet die Steuer',
    8338: 'Erlöse aus im Drittland steuerbaren Leistungen',
    8400: 'Erlöse 19 % USt',
  },
};

export const skr04: ChartOfAccounts = {
  name: 'SKR04',
  datev: '04',
  receivables: '1200',
  outputTax: '3806',
  revenue: { S: '4400', AE: '4336', O: '4338' },
  names: {
    1200: 'Forderungen aus Lieferungen und Leistungen',
    3806: 'Umsatzsteuer 19 %',
    4336: 'Erlöse aus im anderen EU-Land steuerpflichtigen Leistungen, Empfänger schuldet die Steuer',
    4338: 'Erlöse aus im Drittland steuerbaren Leistungen',
    4400: 'Erlöse 19 % USt',
  },
};

export const charts: Readonly<Record<ChartOfAccounts['name'], ChartOfAccounts>> = { SKR03: skr03, SKR04: skr04 };

/** The account's name in the chart; personal accounts have none there. */
export function accountName(chart: ChartOfAccounts, account: string): string {
  return chart.names[account] ?? `Konto ${account}`;
}
