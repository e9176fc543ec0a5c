import { z } from 'zod';

/**
 * An invoice in the words of EN 16931-1, as far as its two syntaxes can carry it. Every field may be missing: what is read from a file
 * is judged by the rules, not by the reader. Amounts, quantities and rates are decimal strings, dates `YYYY-MM-DD`.
 */
const text = z.string().optional();

export const Period = z.object({ from: text /* BT-73, BT-134 */, to: text /* BT-74, BT-135 */ });

export const PostalAddress = z.object({
  street: text /* BT-35, BT-50 */,
  addition: text /* BT-36, BT-51 */,
  furtherAddition: text /* BT-162, BT-163 */,
  city: text /* BT-37, BT-52 */,
  postalCode: text /* BT-38, BT-53 */,
  subdivision: text /* BT-39, BT-54 */,
  country: text /* BT-40, BT-55 */,
});

export const Identifier = z.object({ id: text, scheme: text });

export const Party = z.object({
  name: text /* BT-27, BT-44, BT-59, BT-62 */,
  tradingName: text /* BT-28, BT-45 */,
  identifiers: z.array(Identifier).default([]) /* BT-29, BT-46, BT-60 */,
  registration: text /* BT-30, BT-47, BT-61 */,
  registrationScheme: text,
  vatId: text /* BT-31, BT-48, BT-63 */,
  taxNumber: text /* BT-32 */,
  legalInformation: text /* BT-33 */,
  electronicAddress: text /* BT-34, BT-49 */,
  electronicAddressScheme: text,
  address: PostalAddress.optional() /* BG-5, BG-8, BG-12 */,
  contact: z.object({ name: text /* BT-41, BT-56 */, phone: text /* BT-42, BT-57 */, email: text /* BT-43, BT-58 */ }).optional(),
});
export type Party = z.output<typeof Party>;

export const PaymentMeans = z.object({
  code: text /* BT-81 */,
  text: text /* BT-82 */,
  account: z.object({ iban: text /* BT-84 */, name: text /* BT-85 */, bic: text /* BT-86 */ }).optional() /* BG-17 */,
  card: z.object({ number: text /* BT-87 */, holder: text /* BT-88 */ }).optional() /* BG-18 */,
  debitedAccount: text /* BT-91 */,
});

/** BG-20, BG-21, BG-27, BG-28. */
export const AllowanceOrCharge = z.object({
  amount: text /* BT-92, BT-99, BT-136, BT-141 */,
  base: text /* BT-93, BT-100, BT-137, BT-142 */,
  percent: text /* BT-94, BT-101, BT-138, BT-143 */,
  category: text /* BT-95, BT-102 */,
  rate: text /* BT-96, BT-103 */,
  reason: text /* BT-97, BT-104, BT-139, BT-144 */,
  reasonCode: text /* BT-98, BT-105, BT-140, BT-145 */,
});
export type AllowanceOrCharge = z.output<typeof AllowanceOrCharge>;

/** BG-23. */
export const TaxBreakdown = z.object({
  base: text /* BT-116 */,
  amount: text /* BT-117 */,
  category: text /* BT-118 */,
  rate: text /* BT-119 */,
  reason: text /* BT-120 */,
  reasonCode: text /* BT-121 */,
});
export type TaxBreakdown = z.output<typeof TaxBreakdown>;

/** BG-25. */
export const Line = z.object({
  id: text /* BT-126 */,
  note: text /* BT-127 */,
  object: text /* BT-128 */,
  objectType: text /* UNTDID 1001 code of the reference, 130 for an object */,
  quantity: text /* BT-129 */,
  unit: text /* BT-130 */,
  net: text /* BT-131 */,
  orderLine: text /* BT-132 */,
  accounting: text /* BT-133 */,
  period: Period.optional() /* BG-26 */,
  allowances: z.array(AllowanceOrCharge).default([]),
  charges: z.array(AllowanceOrCharge).default([]),
  price: text /* BT-146 */,
  priceDiscount: text /* BT-147 */,
  priceDiscountIndicator: text,
  grossPrice: text /* BT-148 */,
  baseQuantity: text /* BT-149 */,
  baseUnit: text /* BT-150 */,
  category: text /* BT-151 */,
  rate: text /* BT-152 */,
  name: text /* BT-153 */,
  description: text /* BT-154 */,
  sellerItem: text /* BT-155 */,
  buyerItem: text /* BT-156 */,
  standardItem: text /* BT-157 */,
  standardItemScheme: text,
  classifications: z.array(z.object({ code: text /* BT-158 */, scheme: text })).default([]),
  origin: text /* BT-159 */,
  attributes: z.array(z.object({ name: text /* BT-160 */, value: text /* BT-161 */ })).default([]),
});
export type Line = z.output<typeof Line>;

export const EInvoice = z.object({
  specification: text /* BT-24 */,
  process: text /* BT-23 */,
  number: text /* BT-1 */,
  issuedOn: text /* BT-2 */,
  type: text /* BT-3 */,
  currency: text /* BT-5 */,
  taxCurrency: text /* BT-6 */,
  taxPointOn: text /* BT-7 */,
  taxPointCode: text /* BT-8 */,
  dueOn: text /* BT-9 */,
  buyerReference: text /* BT-10 */,
  project: text /* BT-11 */,
  contract: text /* BT-12 */,
  order: text /* BT-13 */,
  salesOrder: text /* BT-14 */,
  receivingAdvice: text /* BT-15 */,
  despatchAdvice: text /* BT-16 */,
  tender: text /* BT-17 */,
  object: text /* BT-18 */,
  objectScheme: text,
  accounting: text /* BT-19 */,
  terms: text /* BT-20 */,
  notes: z.array(z.object({ text, subject: text /* BT-21 */ })).default([]) /* BG-1 */,
  preceding: z.array(z.object({ number: text /* BT-25 */, issuedOn: text /* BT-26 */ })).default([]) /* BG-3 */,
  seller: Party.optional() /* BG-4 */,
  buyer: Party.optional() /* BG-7 */,
  payee: Party.optional() /* BG-10 */,
  taxRepresentative: Party.optional() /* BG-11 */,
  delivery: z.object({ name: text /* BT-70 */, location: text /* BT-71 */, address: PostalAddress.optional() /* BG-15 */ }).optional(),
  deliveredOn: text /* BT-72 */,
  period: Period.optional() /* BG-14 */,
  payments: z.array(PaymentMeans).default([]) /* BG-16 */,
  remittance: text /* BT-83 */,
  mandate: text /* BT-89 */,
  creditor: text /* BT-90 */,
  allowances: z.array(AllowanceOrCharge).default([]),
  charges: z.array(AllowanceOrCharge).default([]),
  totals: z
    .object({
      lines: text /* BT-106 */,
      allowances: text /* BT-107 */,
      charges: text /* BT-108 */,
      net: text /* BT-109 */,
      gross: text /* BT-112 */,
      paid: text /* BT-113 */,
      rounding: text /* BT-114 */,
      due: text /* BT-115 */,
    })
    .optional() /* BG-22 */,
  /** BT-110 in the currency of the invoice, BT-111 in that of the tax. */
  taxTotals: z.array(z.object({ amount: text, currency: text })).default([]),
  taxes: z.array(TaxBreakdown).default([]),
  documents: z
    .array(
      z.object({ reference: text /* BT-122 */, description: text /* BT-123 */, location: text /* BT-124 */, content: text, mediaType: text, fileName: text }),
    )
    .default([]) /* BG-24 */,
  lines: z.array(Line).default([]),
});
export type EInvoice = z.output<typeof EInvoice>;
