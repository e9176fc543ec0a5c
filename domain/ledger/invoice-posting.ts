import { Decimal } from 'decimal.js';
import type { Invoice } from '../invoices/events.ts';
import { cents, sum, type Amount } from '../kernel/money.ts';
import { daysOf, type BusinessDate } from '../kernel/time.ts';
import type { AccountRole } from './accounts.ts';
import type { ChartOfAccounts } from './chart-of-accounts.ts';
import type { JournalLine } from './events.ts';
import type { JournalEntry } from './journal.ts';
import { spread } from './spread.ts';

export interface PostingOptions {
  /** KOST1 of revenue, where the books have cost centres. */
  readonly costCentres?: { readonly baseFee: string; readonly usage: string } | undefined;
  /** Units of the invoice's currency for one euro; a must where that is not the euro. */
  readonly rate?: Amount | undefined;
  /** The GUID of the document at DATEV. */
  readonly documentGuid?: string | undefined;
}

/** An invoice over nothing changes no account. */
export function isBookable({ gross }: Pick<Invoice, 'gross'>): boolean {
  return !new Decimal(gross).isZero();
}

/**
 * How an invoice is booked: the receivable against revenue and, where it is owed, output tax. What takes an invoice back
 * stands on the other sides.
 */
export function invoicePosting(chart: ChartOfAccounts, invoice: Invoice, options: PostingOptions = {}): JournalEntry {
  const { number, customer, customerId, debtorAccount, dueOn, tax, preceding } = invoice;
  const kind = invoice.kind ?? 'invoice';
  const { gross, vat, groups, foreign } = inEuros(invoice, options);
  const forth = kind === 'invoice';
  const [owed, earned] = forth ? (['debit', 'credit'] as const) : (['credit', 'debit'] as const);
  const roles = rolesOf(invoice);
  const revenueAccount = chart.number(roles.revenue);
  // Clearing looks for the number of the invoice that was opened.
  const item = forth ? number : (preceding?.number ?? number);
  const lines: JournalLine[] = [
    { account: chart.number('receivables'), side: owed, amount: gross, debtor: debtorAccount, item, ...(foreign && { foreignAmount: invoice.gross }) },
    ...groups.map(({ net, costCentre }) => ({ account: revenueAccount, side: earned, amount: net, ...(costCentre !== undefined && { costCentre }) })),
    ...(new Decimal(vat).isZero() ? [] : [{ account: chart.number(roles.tax), side: earned, amount: vat }]),
  ];
  return {
    entryId: `${kind}-${number}`,
    kind,
    bookedOn: bookedOn(invoice),
    document: number,
    text: `${number} ${forth || !preceding ? '' : `zu ${preceding.number} `}${customer.name}`,
    currency: 'EUR',
    lines,
    debtorAccount,
    customerId,
    dueOn,
    revenueAccount,
    customerCountry: customer.address.country,
    ...(customer.vatId !== undefined && { customerVatId: customer.vatId }),
    ...(kind === 'cancellation' && preceding && { reverses: `invoice-${preceding.number}` }),
    ...(roles.revenue === 'revenue-oss' && { destinationRate: tax.rate }),
    ...(options.documentGuid !== undefined && { documentGuid: options.documentGuid }),
    ...(foreign && { foreign }),
  };
}

function rolesOf({ tax, customer }: Invoice): { readonly revenue: AccountRole; readonly tax: AccountRole } {
  const abroad = customer.address.country !== 'DE';
  if (tax.category === 'S') {
    // Another country's rate is another country's tax (§ 18j UStG); at the German rate the service is taxed here.
    const oss = abroad && !new Decimal(tax.rate).equals(19);
    return oss ? { revenue: 'revenue-oss', tax: 'output-tax-oss' } : { revenue: 'revenue', tax: 'output-tax' };
  }
  return { revenue: tax.category === 'AE' && customer.address.country !== 'CH' ? 'revenue-reverse-charge' : 'revenue-third-country', tax: 'output-tax' };
}

/**
 * Revenue and tax belong to the month of the service (§ 252 (1) Nr. 5 HGB, § 13 (1) Nr. 1 a UStG), whenever the document is
 * written; a correction to the month in which it is made (§ 17 (1) UStG).
 */
function bookedOn({ period, issuedOn, kind }: Invoice): BusinessDate {
  if (kind === 'cancellation' || kind === 'credit-note') return issuedOn;
  const { from, to } = daysOf(period);
  if (issuedOn > to) return to;
  return issuedOn < from ? from : issuedOn;
}

interface Group {
  readonly net: Amount;
  readonly costCentre: string | undefined;
}

function inEuros(invoice: Invoice, options: PostingOptions): { gross: Amount; vat: Amount; groups: readonly Group[]; foreign: JournalEntry['foreign'] } {
  const { net, vat, gross, currency } = invoice;
  const groups = groupsOf(invoice, options);
  if (currency === 'EUR') return { gross, vat, groups, foreign: undefined };
  if (options.rate === undefined) throw new Error(`invoice ${invoice.number} is in ${currency}, and no rate is known`);
  const { rate } = options;
  const euros = (amount: Amount) => cents(new Decimal(amount).dividedBy(rate));
  // Gross and tax are converted; what is left is revenue, so that the entry balances to the cent.
  const converted = { gross: euros(gross), vat: euros(vat) };
  const nets = spread(
    new Decimal(converted.gross).minus(converted.vat).toFixed(2),
    groups.map((group) => group.net),
  );
  return {
    ...converted,
    groups: groups.map((group, i) => ({ ...group, net: nets[i] ?? euros(net) })),
    foreign: { currency, rate },
  };
}

/** Revenue by cost centre; together where there are none, or where a credit outweighs what it would be set against. */
function groupsOf({ net, lines }: Invoice, { costCentres }: PostingOptions): readonly Group[] {
  if (!costCentres) return [{ net, costCentre: undefined }];
  const usage = sum(lines.filter(({ kind }) => kind === 'overage' || kind === 'included-usage').map((line) => line.net));
  const groups = [
    { net: new Decimal(net).minus(usage).toFixed(2), costCentre: costCentres.baseFee },
    { net: usage.toFixed(2), costCentre: costCentres.usage },
  ];
  if (groups.some((group) => new Decimal(group.net).isNegative())) return [{ net, costCentre: costCentres.baseFee }];
  return groups.filter((group) => !new Decimal(group.net).isZero());
}
