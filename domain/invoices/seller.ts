import type { Folding } from '../kernel/decider.ts';
import type { Seller, SellerEvent } from './events.ts';

/**
 * Who issues the invoices until the operator has described somebody. VAT id, tax number, register number and bank account
 * are invented (their checksums hold).
 */
export const defaultSeller: Seller = {
  name: 'NextGen IT Solutions GmbH',
  street: 'Königstraße 1',
  postalCode: '70173',
  city: 'Stuttgart',
  country: 'DE',
  vatId: 'DE123456788',
  taxNumber: '99815/00016',
  registration: 'Amtsgericht Stuttgart, HRB 000001',
  management: 'Erika Mustermann',
  email: 'rechnung@nextgen.example',
  phone: '+49 711 000000',
  iban: 'DE02120300000000202051',
  bic: 'BYLADEM1001',
  bank: 'Musterbank',
};

export interface SellerOnFile {
  /** False while nobody has described the seller and the invented one stands in. */
  readonly described: boolean;
  readonly seller: Seller;
}

export const sellerFolding: Folding<SellerOnFile, SellerEvent> = {
  name: 'seller',
  initial: { described: false, seller: defaultSeller },
  evolve: { SellerDescribed: (_, seller) => ({ described: true, seller }) },
};
