import type { EInvoice } from '../model.ts';
import { among, type Rule } from './rule.ts';
import { named } from './terms.ts';

/** Amounts that may have two decimal places at most, by the number of their rule BR-DEC. */
const amounts: readonly (readonly [number, string, (invoice: EInvoice) => readonly (string | undefined)[]])[] = [
  [1, 'BT-92', (i) => i.allowances.map(({ amount }) => amount)],
  [2, 'BT-93', (i) => i.allowances.map(({ base }) => base)],
  [5, 'BT-99', (i) => i.charges.map(({ amount }) => amount)],
  [6, 'BT-100', (i) => i.charges.map(({ base }) => base)],
  [9, 'BT-106', (i) => [i.totals?.lines]],
  [10, 'BT-107', (i) => [i.totals?.allowances]],
  [11, 'BT-108', (i) => [i.totals?.charges]],
  [12, 'BT-109', (i) => [i.totals?.net]],
  [13, 'BT-110', (i) => i.taxTotals.map(({ amount, currency }) => (currency === i.currency ? amount : undefined))],
  [14, 'BT-112', (i) => [i.totals?.gross]],
  [15, 'BT-111', (i) => i.taxTotals.map(({ amount, currency }) => (currency === i.currency ? undefined : amount))],
  [16, 'BT-113', (i) => [i.totals?.paid]],
  [17, 'BT-114', (i) => [i.totals?.rounding]],
  [18, 'BT-115', (i) => [i.totals?.due]],
  [19, 'BT-116', (i) => i.taxes.map(({ base }) => base)],
  [20, 'BT-117', (i) => i.taxes.map(({ amount }) => amount)],
  [23, 'BT-131', (i) => i.lines.map(({ net }) => net)],
  [24, 'BT-136', (i) => i.lines.flatMap(({ allowances }) => allowances.map(({ amount }) => amount))],
  [25, 'BT-137', (i) => i.lines.flatMap(({ allowances }) => allowances.map(({ base }) => base))],
  [27, 'BT-141', (i) => i.lines.flatMap(({ charges }) => charges.map(({ amount }) => amount))],
  [28, 'BT-142', (i) => i.lines.flatMap(({ charges }) => charges.map(({ base }) => base))],
];

export const decimals: readonly Rule[] = amounts.map(([number, field, of]): Rule => {
  const { de, en } = named(field);
  return {
    id: `BR-DEC-${String(number).padStart(2, '0')}`,
    field,
    severity: 'fatal',
    says: { de: `${de} darf höchstens zwei Nachkommastellen haben.`, en: `${en} may have two decimal places at most.` },
    broken: (invoice) => among(of(invoice), field, (amount) => /\.\d{3,}/.test(amount ?? '')),
  };
});
