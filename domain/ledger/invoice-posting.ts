import { Decimal } from 'decimal.js';
import type { Invoice } from '../invoices/events.ts';
import { daysOf, type BusinessDate } from '../kernel/time.ts';
import type { ChartOfAccounts } from './chart-of-accounts.ts';
import type { JournalEntryPosted, JournalLine } from './events.ts';

export type JournalEntry = ReturnType<typeof JournalEntryPosted>['payload'];

/** How an invoice is booked: the receivable against revenue and, where it is owed, output tax. */
export function invoicePosting(chart: ChartOfAccounts, invoice: Invoice): JournalEntry {
  const { number, net, vat, gross, tax, customer, debtorAccount, dueOn, currency } = invoice;
  const revenueAccount = chart.revenue[tax.category];
  const lines: JournalLine[] = [
    { account: chart.receivables, side: 'debit', amount: gross },
    { account: revenueAccount, side: 'credit', amount: net },
    ...(new Decimal(vat).isZero() ? [] : [{ account: chart.outputTax, side: 'credit', amount: vat } as const]),
  ];
  return {
    entryId: `invoice-${number}`,
    bookedOn: bookedOn(invoice),
    document: number,
    text: `${number} ${customer.name}`,
    currency,
    lines,
    debtorAccount,
    dueOn,
    revenueAccount,
    customerCountry: customer.address.country,
    ...(customer.vatId !== undefined && { customerVatId: customer.vatId }),
  };
}

/** Revenue and tax belong to the month of the service (§ 252 (1) Nr. 5 HGB, § 13 (1) Nr. 1 a UStG), whenever the document is written. */
function bookedOn({ period, issuedOn }: Invoice): BusinessDate {
  const { from, to } = daysOf(period);
  if (issuedOn > to) return to;
  return issuedOn < from ? from : issuedOn;
}
