import type { Seller } from './events.ts';

/**
 * Who issues the invoices. VAT id, tax number, register number and bank account are invented (their checksums hold);
 * an installation puts its own in the configuration before the first real invoice.
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
