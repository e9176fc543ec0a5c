import { type Change, line, lowered, totals, type Variant } from './variant.ts';
import type { Taxed } from './whole-invoice.ts';

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

/** The rules of K, L and M bear other letters than the category. */
export const prefixOf = (category: Taxed): string => ({ K: 'IC', L: 'AF', M: 'AG' })[category as 'K' | 'L' | 'M'] ?? category;

/** What each VAT category asks for. */
export const categories: readonly Variant[] = [
  ...(['AE', 'E', 'Z', 'G', 'O', 'K'] as const).flatMap((category): Variant[] => [
    [`BR-${prefixOf(category)}-01`, (i) => i.taxes.push(...i.taxes), [], category],
    [`BR-${prefixOf(category)}-08`, (i) => i.taxes.forEach((tax) => (tax.base = '999.99')), [], category],
    [
      `BR-${prefixOf(category)}-09`,
      (i) => (
        i.taxes.forEach((t) => (t.amount = '0.01')),
        i.taxTotals.forEach((t) => (t.amount = '0.01')),
        Object.assign(i.totals ?? {}, { gross: '1000.01', due: '900.51' })
      ),
      ['BR-CO-17'],
      category,
    ],
  ]),
  ...(['AE', 'E', 'Z', 'G', 'K'] as const).flatMap((category): Variant[] => [
    [`BR-${prefixOf(category)}-05`, line((l) => (l.rate = '1')), [], category],
    [`BR-${prefixOf(category)}-06`, (i) => i.allowances.forEach((a) => (a.rate = '1')), [], category],
    [`BR-${prefixOf(category)}-07`, (i) => i.charges.forEach((c) => (c.rate = '1')), [], category],
  ]),
  ...(['AE', 'E', 'G', 'O', 'K'] as const).map((category): Variant => [
    `BR-${prefixOf(category)}-10`,
    (i) => i.taxes.forEach((t) => delete t.reasonCode),
    [],
    category,
  ]),
  ...(['S', 'Z', 'L', 'M'] as const).map((category): Variant => [
    `BR-${prefixOf(category)}-10`,
    (i) => i.taxes.forEach((t) => (t.reason = 'Befreit')),
    [],
    category,
  ]),
  ...(['L', 'M'] as const).flatMap((category): Variant[] => [
    [`BR-${prefixOf(category)}-01`, (i) => (i.taxes = []), ['BR-CO-14', 'BR-CO-18'], category],
    [`BR-${prefixOf(category)}-05`, line((l) => (l.rate = '-1')), [`BR-${prefixOf(category)}-08`], category],
    [`BR-${prefixOf(category)}-06`, (i) => i.allowances.forEach((a) => (a.rate = '-1')), [`BR-${prefixOf(category)}-08`], category],
    [`BR-${prefixOf(category)}-07`, (i) => i.charges.forEach((c) => (c.rate = '-1')), [`BR-${prefixOf(category)}-08`], category],
    [`BR-${prefixOf(category)}-08`, lowered('7'), ['BR-CO-17', `BR-${prefixOf(category)}-09`], category],
  ]),
  ['BR-IC-11', (i) => Object.assign(i, { deliveredOn: undefined, period: undefined }), [], 'K'],
  ['BR-B-01', line((l) => Object.assign(l, { category: 'B', rate: '0' })), ['BR-B-02', 'BR-S-08']],
  ['BR-IC-12', (i) => Object.assign(i, { delivery: undefined }), [], 'K'],
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
      : category === 'AE' || category === 'K'
        ? (i) => i.buyer && Object.assign(i.buyer, { vatId: undefined, registration: undefined })
        : (i) => Object.assign(i, { seller: { ...i.seller, vatId: undefined, taxNumber: category === 'G' ? '1' : undefined }, taxRepresentative: undefined });
  return [
    `BR-${prefixOf(category)}-0${2 + level}`,
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
