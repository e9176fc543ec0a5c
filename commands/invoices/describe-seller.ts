import { z } from 'zod';
import { Seller, SellerDescribed } from '../../domain/invoices/events.ts';
import { sellerFolding } from '../../domain/invoices/seller.ts';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { isIban } from '../../domain/kernel/iban.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { plainVatId } from '../../domain/tenants/vat-id.ts';
import { command } from '../kernel/command.ts';
import { expecting } from '../../domain/kernel/invalid-input.ts';

const line = z.string().trim().min(1).max(120);

/** § 14 (4) UStG, § 35a GmbHG and EN 16931 want every one of these on an invoice. */
export const describedSeller = Seller.extend({
  name: line,
  street: line,
  postalCode: line,
  city: line,
  registration: line,
  management: line,
  taxNumber: line,
  bank: line,
  // BR-DE-27: at least three digits.
  phone: line.regex(/(\D*\d){3}/, expecting('phoneNumber')),
  email: z.email(),
  bic: z
    .string()
    .trim()
    .regex(/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/, expecting('bic')),
  brand: line.optional(),
});

export const describeSeller = command({
  name: 'DescribeSeller',
  says: 'Describe who issues the invoices from now on, and to which account they are paid.',
  permission: 'invoices:issue',
  input: describedSeller,
  stream: stream.seller,
  folding: sellerFolding,
  rejections: ['SellerCountryUnsupported', 'VatIdInvalid', 'IbanInvalid'],
  decide(onFile, seller) {
    // The tax cases are those of a seller in Germany.
    if (seller.country !== 'DE') return reject('SellerCountryUnsupported', { country: seller.country });
    const vatId = plainVatId('DE', seller.vatId);
    if (vatId === undefined) return reject('VatIdInvalid', { country: 'DE' });
    if (!isIban(seller.iban)) return reject('IbanInvalid');
    const described = { ...seller, vatId, iban: seller.iban.replace(/\s/g, '').toUpperCase() };
    return onFile.described && canonicalJson(onFile.seller) === canonicalJson(described) ? [] : [SellerDescribed(described)];
  },
});
