import { reject, type Rejection } from '../kernel/rejection.ts';
import type { Country } from '../tenants/events.ts';
import type { TaxCase } from './events.ts';

/** How the service is taxed, by where the customer is established (§ 3a (2) UStG). The seller is established in Germany. */
export function taxCase(country: Country, vatId: string | undefined): TaxCase | Rejection<'TaxCaseUnsupported'> {
  switch (country) {
    case 'DE':
      return { category: 'S', rate: '19.00' };
    case 'AT':
      // Without a VAT id the customer counts as a consumer, and then Austrian VAT may be owed through the one-stop shop (§ 3a (5), § 18j UStG).
      if (!vatId?.startsWith('ATU')) return reject('TaxCaseUnsupported', { country, missing: 'vatId' });
      // The wording is § 14a (1) UStG's.
      return { category: 'AE', rate: '0.00', note: 'Steuerschuldnerschaft des Leistungsempfängers (Reverse Charge, § 3a Abs. 2 UStG)' };
    case 'CH':
      return {
        category: 'O',
        rate: '0.00',
        note: 'Nicht steuerbar in Deutschland gemäß § 3a Abs. 2 UStG. Leistungsort Schweiz; Bezugsteuer durch den Leistungsempfänger (Art. 45 MWSTG)',
      };
    default:
      return country satisfies never;
  }
}
