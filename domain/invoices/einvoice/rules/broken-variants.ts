import type { EInvoice, Line } from '../model.ts';
import type { Taxed } from './whole-invoice.ts';

type Change = (invoice: EInvoice) => void;
/** The rule that is broken, how, and the rules that can't but be broken with it. */
export type Variant = readonly [rule: string, change: Change, alongside?: readonly string[], category?: Taxed];

const line =
  (change: (line: Line) => void): Change =>
  (i) =>
    i.lines.forEach(change);
const seller =
  (change: (seller: NonNullable<EInvoice['seller']>) => void): Change =>
  (i) =>
    i.seller && change(i.seller);
const buyer =
  (change: (buyer: NonNullable<EInvoice['buyer']>) => void): Change =>
  (i) =>
    i.buyer && change(i.buyer);
const totals =
  (change: Partial<NonNullable<EInvoice['totals']>>): Change =>
  (i) =>
    Object.assign(i.totals ?? {}, change);
const lowered =
  (rate: string): Change =>
  (i) =>
    i.taxes.forEach((tax) => Object.assign(tax, { rate }));
const means =
  (payment: EInvoice['payments'][number], more: Partial<EInvoice> = {}): Change =>
  (i) =>
    Object.assign(i, { payments: [payment], ...more });
const account = { iban: 'DE02120300000000202051' };
const debit = { code: '59', debitedAccount: 'DE02120300000000202051' };
const mandate = { mandate: 'M-1', creditor: 'DE98ZZZ09999999999' };

/** What must be there. */
export const absences: readonly Variant[] = [
  ['BR-02', (i) => delete i.number],
  ['BR-03', (i) => delete i.issuedOn],
  ['BR-04', (i) => delete i.type],
  ['BR-05', (i) => delete i.currency, ['BR-CO-15', 'PEPPOL-EN16931-R054']],
  ['BR-06', seller((s) => delete s.name)],
  ['BR-07', buyer((b) => delete b.name)],
  ['BR-08', seller((s) => delete s.address), ['BR-DE-3', 'BR-DE-4']],
  ['BR-09', seller((s) => delete s.address?.country)],
  ['BR-10', buyer((b) => delete b.address), ['BR-DE-8', 'BR-DE-9']],
  ['BR-11', buyer((b) => delete b.address?.country)],
  ['BR-12', totals({ lines: undefined })],
  ['BR-13', totals({ net: undefined })],
  ['BR-14', totals({ gross: undefined })],
  ['BR-15', totals({ due: undefined })],
  ['BR-16', (i) => (i.lines = []), ['BR-CO-10', 'BR-S-08']],
  ['BR-17', (i) => delete i.payee?.name],
  ['BR-18', (i) => delete i.taxRepresentative?.name],
  ['BR-19', (i) => delete i.taxRepresentative?.address],
  ['BR-20', (i) => delete i.taxRepresentative?.address?.country],
  ['BR-21', line((l) => delete l.id)],
  ['BR-22', line((l) => delete l.quantity)],
  ['BR-23', line((l) => delete l.unit), ['PEPPOL-EN16931-R130']],
  ['BR-24', line((l) => delete l.net), ['BR-S-08']],
  ['BR-25', line((l) => delete l.name)],
  ['BR-26', line((l) => delete l.price)],
  ['BR-31', (i) => delete i.allowances[0]?.amount, ['BR-S-08']],
  ['BR-32', (i) => delete i.allowances[0]?.category, ['BR-S-08']],
  ['BR-33', (i) => i.allowances.forEach((a) => (delete a.reason, delete a.reasonCode)), ['BR-CO-21']],
  ['BR-36', (i) => delete i.charges[0]?.amount, ['BR-S-08']],
  ['BR-37', (i) => delete i.charges[0]?.category, ['BR-S-08']],
  ['BR-38', (i) => i.charges.forEach((c) => (delete c.reason, delete c.reasonCode)), ['BR-CO-22']],
  ['BR-41', line((l) => delete l.allowances[0]?.amount)],
  ['BR-42', line((l) => l.allowances.forEach((a) => (delete a.reason, delete a.reasonCode))), ['BR-CO-23']],
  ['BR-43', line((l) => delete l.charges[0]?.amount)],
  ['BR-44', line((l) => l.charges.forEach((c) => (delete c.reason, delete c.reasonCode))), ['BR-CO-24']],
  ['BR-45', (i) => delete i.taxes[0]?.base],
  ['BR-46', (i) => delete i.taxes[0]?.amount],
  ['BR-47', (i) => delete i.taxes[0]?.category, ['BR-S-01']],
  ['BR-48', (i) => delete i.taxes[0]?.rate, ['BR-DE-14']],
  ['BR-49', (i) => delete i.payments[0]?.code],
  ['BR-50', means({ code: '57', account: { name: 'Verkäufer GmbH' } })],
  ['BR-52', (i) => delete i.documents[0]?.reference],
  ['BR-53', (i) => (i.taxCurrency = 'CHF')],
  ['BR-54', line((l) => delete l.attributes[0]?.value)],
  ['BR-55', (i) => delete i.preceding[0]?.number],
  ['BR-56', (i) => delete i.taxRepresentative?.vatId],
  ['BR-57', (i) => delete i.delivery?.address?.country],
  ['BR-61', means({ code: '58', account: { name: 'Verkäufer GmbH' } }), ['BR-50']],
  ['BR-62', seller((s) => delete s.electronicAddressScheme)],
  ['BR-63', buyer((b) => delete b.electronicAddressScheme)],
  ['BR-64', line((l) => delete l.standardItemScheme)],
  ['BR-65', line((l) => delete l.classifications[0]?.scheme)],
  ['BR-CO-04', line((l) => delete l.category), ['BR-S-08']],
  ['BR-CO-18', (i) => (i.taxes = []), ['BR-CO-14', 'BR-S-01']],
  ['BR-CO-26', (i) => Object.assign(i.seller ?? {}, { identifiers: [], registration: undefined, vatId: undefined })],
  ['BR-DE-1', (i) => (i.payments = [])],
  ['BR-DE-2', seller((s) => delete s.contact)],
  ['BR-DE-3', seller((s) => delete s.address?.city)],
  ['BR-DE-4', seller((s) => delete s.address?.postalCode)],
  ['BR-DE-5', seller((s) => delete s.contact?.name)],
  ['BR-DE-6', seller((s) => delete s.contact?.phone)],
  ['BR-DE-7', seller((s) => delete s.contact?.email)],
  ['BR-DE-8', buyer((b) => delete b.address?.city)],
  ['BR-DE-9', buyer((b) => delete b.address?.postalCode)],
  ['BR-DE-10', (i) => delete i.delivery?.address?.city],
  ['BR-DE-11', (i) => delete i.delivery?.address?.postalCode],
  ['BR-DE-14', (i) => delete i.taxes[0]?.rate, [], 'O'],
  ['BR-DE-15', (i) => delete i.buyerReference],
  ['BR-DE-30', means(debit, { mandate: 'M-1' })],
  ['BR-DE-31', means({ code: '59' }, mandate)],
  ['PEPPOL-EN16931-R001', (i) => delete i.process],
  ['PEPPOL-EN16931-R010', buyer((b) => delete b.electronicAddress)],
  ['PEPPOL-EN16931-R020', seller((s) => delete s.electronicAddress)],
];

/** What must not be as it is. */
export const conditions: readonly Variant[] = [
  ['BR-27', line((l) => Object.assign(l, { price: '-1', quantity: '-1000000000', grossPrice: undefined }))],
  ['BR-28', line((l) => Object.assign(l, { grossPrice: '-1', priceDiscount: undefined }))],
  ['BR-29', (i) => Object.assign(i, { period: { from: '2026-10-31', to: '2026-10-01' }, lines: i.lines.map(({ period: _, ...rest }) => rest) })],
  ['BR-30', line((l) => (l.period = { from: '2026-10-30', to: '2026-10-02' }))],
  ['BR-51', means({ code: '57', card: { number: '4111111111111111' } })],
  ['BR-CO-03', (i) => Object.assign(i, { taxPointOn: '2026-11-02', taxPointCode: '35' })],
  ['BR-CO-09', seller((s) => (s.vatId = '123456788'))],
  ['BR-CO-19', (i) => (i.period = {})],
  ['BR-CO-20', line((l) => (l.period = {}))],
  ['BR-CO-25', (i) => (delete i.dueOn, delete i.terms)],
  [
    'BR-DE-16',
    (i) => (Object.assign(i.seller ?? {}, { vatId: undefined, taxNumber: undefined }), delete i.taxRepresentative),
    ['BR-S-02', 'BR-S-03', 'BR-S-04'],
  ],
  ['BR-DE-17', (i) => (i.type = '383')],
  ['BR-DE-18', (i) => (i.terms = '#SKONTO#TAGE=7#PROZENT=2.00#')],
  ['BR-DE-18', (i) => (i.terms = '#SKONTO#TAGE=7#PROZENT=2#\n')],
  ['BR-DE-19', means({ code: '58', account: { iban: 'DE02120300000000202052' } })],
  ['BR-DE-20', means({ ...debit, debitedAccount: 'DE02120300000000202052' }, mandate)],
  ['BR-DE-21', (i) => (i.specification = 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_2.3')],
  ['BR-DE-22', (i) => i.documents.push({ reference: 'A-2', content: 'PGEvPg==', mediaType: 'text/csv', fileName: 'a.csv' })],
  ['BR-DE-23-a', means({ code: '58' }), ['BR-61']],
  ['BR-DE-23-b', means({ code: '58', account, card: { number: '411111' } })],
  ['BR-DE-24-a', means({ code: '48' })],
  ['BR-DE-24-b', means({ code: '48', account, card: { number: '411111' } })],
  ['BR-DE-25-a', means({ code: '59' }), ['BR-DE-30', 'BR-DE-31', 'PEPPOL-EN16931-R061']],
  ['BR-DE-25-b', means({ ...debit, account }, mandate)],
  ['BR-DE-26', (i) => Object.assign(i, { type: '384', preceding: [] })],
  ['BR-DE-27', seller((s) => Object.assign(s.contact ?? {}, { phone: '+4' }))],
  ['BR-DE-28', seller((s) => Object.assign(s.contact ?? {}, { email: 'nobody@localhost' }))],
  ['BR-DE-TMP-32', (i) => Object.assign(i, { period: undefined, lines: i.lines.map(({ period: _, ...rest }) => rest) })],
  ['PEPPOL-EN16931-R005', (i) => (i.taxCurrency = 'EUR')],
  ['PEPPOL-EN16931-R040', line((l) => l.allowances.forEach((a) => (a.base = '51.00')))],
  ['PEPPOL-EN16931-R041', line((l) => l.allowances.forEach((a) => delete a.base))],
  ['PEPPOL-EN16931-R042', line((l) => l.charges.forEach((c) => delete c.percent))],
  ['PEPPOL-EN16931-R044', line((l) => (l.priceDiscountIndicator = 'true'))],
  ['PEPPOL-EN16931-R046', line((l) => (l.priceDiscount = '6.00'))],
  ['PEPPOL-EN16931-R053', (i) => i.taxTotals.push({ amount: '190.00', currency: 'EUR' })],
  ['PEPPOL-EN16931-R054', (i) => i.taxTotals.push({ amount: '180.00', currency: 'CHF' })],
  ['PEPPOL-EN16931-R055', (i) => (i.taxTotals.push({ amount: '-180.00', currency: 'CHF' }), (i.taxCurrency = 'CHF'))],
  ['PEPPOL-EN16931-R061', means(debit, { creditor: 'DE98ZZZ09999999999' })],
  ['PEPPOL-EN16931-R101', line((l) => (l.objectType = '916'))],
  ['PEPPOL-EN16931-R110', line((l) => (l.period = { from: '2026-09-30', to: '2026-10-31' }))],
  ['PEPPOL-EN16931-R111', line((l) => (l.period = { from: '2026-10-01', to: '2026-11-01' }))],
  ['PEPPOL-EN16931-R121', line((l) => (l.baseQuantity = '0'))],
  ['PEPPOL-EN16931-R130', line((l) => (l.baseUnit = 'H87'))],
];

/** Figures that are a cent beside the truth. */
export const sums: readonly Variant[] = [
  ['BR-CO-10', totals({ lines: '1000.01', charges: '9.99' }), ['BR-CO-12']],
  ['BR-CO-11', totals({ allowances: '10.01', charges: '10.01' }), ['BR-CO-12']],
  ['BR-CO-13', totals({ net: '1000.01', gross: '1190.01', due: '1090.51' })],
  ['BR-CO-14', (i) => (i.taxTotals.forEach((t) => (t.amount = '190.01')), Object.assign(i.totals ?? {}, { gross: '1190.01', due: '1090.51' }))],
  ['BR-CO-15', totals({ gross: '1190.01', due: '1090.51' })],
  ['BR-CO-16', totals({ due: '1090.51' })],
  [
    'BR-CO-17',
    (i) => (
      i.taxes.forEach((t) => (t.amount = '190.01')),
      i.taxTotals.forEach((t) => (t.amount = '190.01')),
      Object.assign(i.totals ?? {}, { gross: '1190.01', due: '1090.51' })
    ),
    ['BR-S-09'],
  ],
  ['PEPPOL-EN16931-R120', line((l) => (l.quantity = '3000100'))],
];

/** What each VAT category asks for. */
export const categories: readonly Variant[] = [
  ...(['AE', 'E', 'Z', 'G', 'O'] as const).flatMap((category): Variant[] => [
    [`BR-${category}-01`, (i) => i.taxes.push(...i.taxes), [], category],
    [`BR-${category}-08`, (i) => i.taxes.forEach((tax) => (tax.base = '999.99')), [], category],
    [
      `BR-${category}-09`,
      (i) => (
        i.taxes.forEach((t) => (t.amount = '0.01')),
        i.taxTotals.forEach((t) => (t.amount = '0.01')),
        Object.assign(i.totals ?? {}, { gross: '1000.01', due: '900.51' })
      ),
      ['BR-CO-17'],
      category,
    ],
  ]),
  ...(['AE', 'E', 'Z', 'G'] as const).flatMap((category): Variant[] => [
    [`BR-${category}-05`, line((l) => (l.rate = '1')), [], category],
    [`BR-${category}-06`, (i) => i.allowances.forEach((a) => (a.rate = '1')), [], category],
    [`BR-${category}-07`, (i) => i.charges.forEach((c) => (c.rate = '1')), [], category],
  ]),
  ...(['AE', 'E', 'G', 'O'] as const).map((category): Variant => [`BR-${category}-10`, (i) => i.taxes.forEach((t) => delete t.reasonCode), [], category]),
  ...(['S', 'Z'] as const).map((category): Variant => [`BR-${category}-10`, (i) => i.taxes.forEach((t) => (t.reason = 'Befreit')), [], category]),
  ['BR-S-01', (i) => (i.taxes = []), ['BR-CO-14', 'BR-CO-18']],
  ['BR-S-05', line((l) => (l.rate = '0')), ['BR-S-08']],
  ['BR-S-06', (i) => i.allowances.forEach((a) => (a.rate = '0')), ['BR-S-08']],
  ['BR-S-07', (i) => i.charges.forEach((c) => (c.rate = '0')), ['BR-S-08']],
  ['BR-S-08', lowered('7'), ['BR-CO-17', 'BR-S-09']],
  ['BR-O-05', line((l) => (l.rate = '0')), [], 'O'],
  ['BR-O-06', (i) => i.allowances.forEach((a) => (a.rate = '0')), [], 'O'],
  ['BR-O-07', (i) => i.charges.forEach((c) => (c.rate = '0')), [], 'O'],
  ['BR-O-11', (i) => i.taxes.push({ base: '0.00', amount: '0.00', category: 'Z', rate: '0' }), [], 'O'],
  ['BR-O-12', line((l) => Object.assign(l, { category: 'Z', rate: '0' })), ['BR-O-08', 'BR-Z-01'], 'O'],
  ['BR-O-13', (i) => i.allowances.forEach((a) => Object.assign(a, { category: 'Z', rate: '0' })), ['BR-O-08', 'BR-Z-01'], 'O'],
  ['BR-O-14', (i) => i.charges.forEach((c) => Object.assign(c, { category: 'Z', rate: '0' })), ['BR-O-08', 'BR-Z-01'], 'O'],
];

/** Who must have a tax id, asked of lines, allowances and charges alike: with only one of them in the invoice, one rule is broken. */
export function idVariants(category: Taxed, level: 0 | 1 | 2): Variant {
  const lose: Change =
    category === 'O'
      ? (i) => i.seller && (i.seller.vatId = 'DE123456788')
      : category === 'AE'
        ? (i) => i.buyer && Object.assign(i.buyer, { vatId: undefined, registration: undefined })
        : (i) => Object.assign(i, { seller: { ...i.seller, vatId: undefined, taxNumber: category === 'G' ? '1' : undefined }, taxRepresentative: undefined });
  return [
    `BR-${category}-0${2 + level}`,
    (i) => {
      lose(i);
      // What is left is of the category; the rest has none, which is another matter.
      if (level !== 0) i.lines = [];
      if (level !== 1) i.allowances = [];
      if (level !== 2) i.charges = [];
    },
    [],
    category,
  ];
}
