import { describe, expect, it } from 'vitest';
import { SellerDescribed } from '../../domain/invoices/events.ts';
import { defaultSeller, sellerFolding } from '../../domain/invoices/seller.ts';
import { given } from '../kernel/spec.ts';
import { describedSeller, describeSeller } from './describe-seller.ts';

const seller = { ...defaultSeller, name: 'Nordlicht Systeme GmbH' };

describe('describing the seller', () => {
  it('refuses a seller outside Germany, whose taxes are others', () =>
    given(sellerFolding)
      .when(describeSeller, { ...seller, country: 'AT' })
      .thenRejected('SellerCountryUnsupported', { country: 'AT' }));
  it('refuses a VAT id whose check digit is wrong', () =>
    given(sellerFolding)
      .when(describeSeller, { ...seller, vatId: 'DE123456789' })
      .thenRejected('VatIdInvalid'));
  it('refuses an IBAN whose check digits are wrong', () =>
    given(sellerFolding)
      .when(describeSeller, { ...seller, iban: 'DE02120300000000202052' })
      .thenRejected('IbanInvalid'));
  it.each(['name', 'street', 'postalCode', 'city', 'registration', 'management', 'taxNumber', 'bank', 'phone', 'email', 'bic'] as const)(
    'wants the %s',
    (field) => {
      expect(describedSeller.safeParse({ ...seller, [field]: ' ' }).success).toBe(false);
    },
  );
  it('keeps VAT id and IBAN in their plain form', () =>
    given(sellerFolding)
      .when(describeSeller, { ...seller, vatId: 'DE 123 456 788', iban: 'de02 1203 0000 0000 2020 51' })
      .thenEvents(SellerDescribed(seller)));
  it('takes over even the invented one, which nobody described', () =>
    given(sellerFolding).when(describeSeller, defaultSeller).thenEvents(SellerDescribed(defaultSeller)));
  it('says nothing new of the same', () => given(sellerFolding, SellerDescribed(seller)).when(describeSeller, seller).thenNothing());
});
