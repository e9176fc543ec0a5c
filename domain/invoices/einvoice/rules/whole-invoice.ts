import { EInvoice } from '../model.ts';
import { specifications } from '../from-invoice.ts';

export type Taxed = 'S' | 'AE' | 'E' | 'Z' | 'G' | 'O' | 'K' | 'L' | 'M';

const reasons: Readonly<Partial<Record<Taxed, string>>> = { AE: 'VATEX-EU-AE', E: 'VATEX-EU-132', G: 'VATEX-EU-G', O: 'VATEX-EU-O', K: 'VATEX-EU-IC' };

/** For specs: an XRechnung of one VAT category that keeps every rule and uses nearly every group, so that each rule has something to be broken on. */
export function wholeInvoice(category: Taxed = 'S'): EInvoice {
  const taxing = category === 'S' || category === 'L' || category === 'M';
  const rate = taxing ? '19' : '0';
  const untaxed = category === 'O';
  const tax = taxing ? '190.00' : '0.00';
  const gross = taxing ? '1190.00' : '1000.00';
  const taxed = { category, ...(!untaxed && { rate }) };
  const address = { street: 'Ring 1', city: 'Ulm', postalCode: '89073', country: 'DE' };
  return EInvoice.parse({
    specification: specifications.xrechnung,
    process: 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
    number: 'RE2026-000007',
    issuedOn: '2026-11-02',
    type: '380',
    currency: 'EUR',
    dueOn: '2026-11-16',
    buyerReference: '04011000-12345-34',
    object: 'PK-7',
    objectScheme: 'AAA',
    terms: 'Zahlbar ohne Abzug.\n#SKONTO#TAGE=7#PROZENT=2.00#\n',
    notes: [{ text: 'Danke' }],
    preceding: [{ number: 'RE2026-000001', issuedOn: '2026-10-02' }],
    seller: {
      name: 'Verkäufer GmbH',
      identifiers: [{ id: '4012345000009', scheme: '0088' }],
      registration: 'HRB 1',
      ...(!untaxed && { vatId: 'DE123456788' }),
      taxNumber: '99815/00016',
      electronicAddress: 'rechnung@verkaeufer.example',
      electronicAddressScheme: 'EM',
      address,
      contact: { name: 'Buchhaltung', phone: '+49 711 123', email: 'rechnung@verkaeufer.example' },
    },
    buyer: {
      name: 'Käufer AG',
      registration: 'CHE109322551',
      registrationScheme: '0183',
      ...(!untaxed && { vatId: 'ATU12345675' }),
      electronicAddress: 'eingang@kaeufer.example',
      electronicAddressScheme: 'EM',
      address: { ...address, country: 'AT' },
    },
    payee: { name: 'Inkasso GmbH' },
    ...(!untaxed && { taxRepresentative: { name: 'Vertreter KG', vatId: 'DE136695976', address } }),
    delivery: { name: 'Lager', address },
    period: { from: '2026-10-01', to: '2026-10-31' },
    payments: [{ code: '58', account: { iban: 'DE02120300000000202051', name: 'Verkäufer GmbH', bic: 'BYLADEM1001' } }],
    remittance: 'RE2026-000007',
    allowances: [{ amount: '10.00', base: '100.00', percent: '10', ...taxed, reason: 'Treue', reasonCode: '95' }],
    charges: [{ amount: '10.00', base: '100.00', percent: '10', ...taxed, reason: 'Eile', reasonCode: 'FC' }],
    totals: {
      lines: '1000.00',
      allowances: '10.00',
      charges: '10.00',
      net: '1000.00',
      gross,
      paid: '100.00',
      rounding: '0.50',
      due: taxing ? '1090.50' : '900.50',
    },
    taxTotals: [{ amount: tax, currency: 'EUR' }],
    taxes: [{ base: '1000.00', amount: tax, category, rate, ...(reasons[category] && { reasonCode: reasons[category] }) }],
    documents: [{ reference: 'A-1', content: 'PGEvPg==', mediaType: 'text/csv', fileName: 'a.csv' }],
    lines: [
      {
        id: '1',
        object: 'PK-1',
        objectType: '130',
        quantity: '3000000',
        unit: 'C62',
        net: '1000.00',
        period: { from: '2026-10-01', to: '2026-10-31' },
        allowances: [{ amount: '5.00', base: '50.00', percent: '10', reason: 'Menge', reasonCode: '95' }],
        charges: [{ amount: '5.00', base: '50.00', percent: '10', reason: 'Eile', reasonCode: 'FC' }],
        grossPrice: '340.000000',
        priceDiscount: '6.666667',
        priceDiscountIndicator: 'false',
        price: '333.333333',
        baseQuantity: '1000000',
        baseUnit: 'C62',
        ...taxed,
        name: 'Token',
        standardItem: '4012345000009',
        standardItemScheme: '0160',
        classifications: [{ code: '43', scheme: 'TST' }],
        origin: 'DE',
        attributes: [{ name: 'Preisliste', value: '1' }],
      },
    ],
  });
}
