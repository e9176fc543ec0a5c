import { cents, sum } from '../kernel/money.ts';
import { isRejection, reject, type Rejection } from '../kernel/rejection.ts';
import { addDays, daysOf, type BusinessDate, type Month } from '../kernel/time.ts';
import type { MonthUsage } from '../pricing/month-usage.ts';
import type { Pricing } from '../pricing/pricing.ts';
import type { Credits } from '../pricing/credits.ts';
import type { Tenant } from '../tenants/tenant.ts';
import { vatIdState } from '../tenants/vat-proof.ts';
import { askedLines } from './asked-lines.ts';
import type { Billed } from './billed.ts';
import { customerOf } from './customer.ts';
import { words } from './einvoice/words.ts';
import type { Invoice, Seller } from './events.ts';
import { creditLines } from './invoice-lines.ts';
import { periodRefusal } from './invoice-period.ts';
import { lineWords } from './line-words.ts';
import { taxCase, taxIn, taxRefusals } from './tax.ts';
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
  ...taxRefusals,
  'CreditDue',
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
  readonly credits: Credits;
  /** What invoices of any month took off the credits already. */
  readonly creditsUsed: Billed['credits'];
}

const paymentDays = 14;

/** What is not billed yet, as a document. A month's later usage makes a later document, never a changed one. */
export function draftInvoice(
  { customerId, period, asOf, issuedOn, seller }: DraftRequest,
  { tenant, usage, pricing, billed, credits, creditsUsed }: MonthOfCustomer,
): InvoiceDraft | Rejection<DraftRefusal> {
  const refusal = periodRefusal(period, issuedOn, asOf);
  if (refusal) return refusal;
  const { address } = tenant;
  if (tenant.status === 'absent' || !address) return reject('TenantUnknown');
  // Until a tenant goes live its tokens are trial tokens, which nobody is charged for (US-3.1.d).
  if (tenant.status === 'registered') return reject('TenantNotActive');
  if (tenant.eraseOn !== undefined && tenant.eraseOn <= daysOf(period).from) return reject('ContractEnded', { eraseOn: tenant.eraseOn });
  const found = askedLines({ customerId, period, asOf }, { tenant, usage, pricing, billed });
  if (typeof found === 'string') return reject(found);
  const { rated, asked } = found;
  const tax = taxCase(
    { country: address.country, type: tenant.customerType, vatId: vatIdState(tenant), checkId: tenant.vatProof.confirmed?.checkId },
    seller.taxSettings,
  );
  if (isRejection(tax)) return tax;
  const { buyerReference, language } = tenant.billing;
  const owed = sum(asked.map(({ net }) => net));
  // An early invoice asked for more than is owed now; only a credit note gives money back.
  if (owed.isNegative()) return reject('CreditDue', { period, amount: cents(owed.negated()) });
  // Included usage alone is no invoice; it is listed on the next one that asks for money.
  if (owed.isZero()) return reject('NothingToBill');
  const lines = [...asked, ...creditLines(asked, [...rated.refunds, ...credits], creditsUsed, rated.currency, language)];
  const dueOn = addDays(issuedOn, paymentDays);
  return {
    customerId,
    period,
    supplyFrom: rated.supplyFrom,
    supplyTo: rated.supplyTo,
    issuedOn,
    dueOn,
    seller,
    customer: customerOf(tenant, address),
    currency: rated.currency,
    lines,
    tax: taxIn(language, tax),
    ...totals(lines, tax),
    demo: tenant.demo,
    paymentTerms: lineWords(language).payable(words(language).date(dueOn)),
    priceVersions: [...new Set(lines.map(({ priceVersion }) => priceVersion))].toSorted((a, b) => a - b),
    ...(buyerReference !== undefined && { buyerReference }),
    ...(language !== undefined && { language }),
  };
}

/** An invoice with a poor address is still owed, but § 14 (4) Nr. 1 UStG wants it whole; whoever previews the run is told. */
export function missingInAddress({ customer }: Pick<Invoice, 'customer'>): readonly ('street' | 'postalCode' | 'city')[] {
  return (['street', 'postalCode', 'city'] as const).filter((field) => customer.address[field].trim() === '');
}
