import { isRejection, reject, type Rejection } from '../kernel/rejection.ts';
import { addDays, daysOf, type BusinessDate, type Month } from '../kernel/time.ts';
import { stretchesOf, type MonthUsage } from '../pricing/month-usage.ts';
import type { Pricing } from '../pricing/pricing.ts';
import { rateMonth } from '../pricing/rate-month.ts';
import type { Tenant } from '../tenants/tenant.ts';
import type { Invoice, Seller } from './events.ts';
import { invoiceLines } from './invoice-lines.ts';
import { periodRefusal } from './invoice-period.ts';
import type { Billed } from './invoice-register.ts';
import { taxCase } from './tax.ts';
import { totals } from './totals.ts';

/** Why a month can't be billed, in order of precedence. */
export const draftRefusals = [
  'PeriodNotBegun',
  'PeriodNotOver',
  'TenantUnknown',
  'TenantNotActive',
  'ContractEnded',
  'PackageNotBooked',
  'PriceListMissing',
  'TaxCaseUnsupported',
  'NothingToBill',
] as const;
export type DraftRefusal = (typeof draftRefusals)[number];

/** The invoice as it would be issued, before it has a number and the customer a debtor account. */
export type InvoiceDraft = Omit<Invoice, 'number' | 'debtorAccount'>;

export interface DraftRequest {
  readonly customerId: string;
  readonly period: Month;
  /** Bill the usage up to this day, even while the month still runs. */
  readonly asOf: BusinessDate | undefined;
  readonly issuedOn: BusinessDate;
  readonly seller: Seller;
}

/** What is known of the customer's month. */
export interface MonthOfCustomer {
  readonly tenant: Tenant;
  readonly usage: MonthUsage;
  readonly pricing: Pricing;
  readonly billed: Billed;
}

const paymentDays = 14;

/** What is not billed yet, as a document. A month's later usage makes a later document, never a changed one. */
export function draftInvoice(
  { customerId, period, asOf, issuedOn, seller }: DraftRequest,
  { tenant, usage, pricing, billed }: MonthOfCustomer,
): InvoiceDraft | Rejection<DraftRefusal> {
  const refusal = periodRefusal(period, issuedOn, asOf);
  if (refusal) return refusal;
  const { address } = tenant;
  if (tenant.status === 'absent' || !address) return reject('TenantUnknown');
  // Until a tenant goes live its tokens are trial tokens, which nobody is charged for (US-3.1.d).
  if (tenant.status === 'registered') return reject('TenantNotActive');
  if (tenant.eraseOn !== undefined && tenant.eraseOn < daysOf(period).from) return reject('ContractEnded', { eraseOn: tenant.eraseOn });
  const until = stretchesOf(usage).filter(({ day }) => asOf === undefined || day <= asOf);
  const rated = rateMonth(period, tenant.packages, pricing, until);
  if (typeof rated === 'string') return reject(rated);
  const tax = taxCase(address.country, tenant.vatId);
  if (isRejection(tax)) return tax;
  const lines = invoiceLines(period, rated, billed);
  const amounts = totals(lines, tax);
  // Included usage alone is no invoice; it is listed on the next one that asks for money.
  if (amounts.net === '0.00') return reject('NothingToBill');
  return {
    customerId,
    period,
    supplyFrom: rated.supplyFrom,
    supplyTo: rated.supplyTo,
    issuedOn,
    dueOn: addDays(issuedOn, paymentDays),
    seller,
    customer: { name: tenant.companyName, address, ...(tenant.vatId !== undefined && { vatId: tenant.vatId }) },
    currency: rated.currency,
    lines: [...lines],
    tax,
    ...amounts,
    demo: tenant.demo,
  };
}

/** An invoice with a poor address is still owed, but § 14 (4) Nr. 1 UStG wants it whole; whoever previews the run is told. */
export function missingInAddress({ customer }: Pick<Invoice, 'customer'>): readonly ('street' | 'postalCode' | 'city')[] {
  return (['street', 'postalCode', 'city'] as const).filter((field) => customer.address[field].trim() === '');
}
