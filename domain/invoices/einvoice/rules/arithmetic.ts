import { Decimal } from 'decimal.js';
import type { EInvoice, Line } from '../model.ts';
import { apart, differs, figure, orZero, rounded, total } from './figures.ts';
import { among, when, type Rule } from './rule.ts';

/** BT-110: the tax in the currency of the invoice. */
function taxTotal({ taxTotals, currency }: EInvoice): string | undefined {
  return taxTotals.find((entry) => entry.currency === currency)?.amount;
}

function sums(id: string, field: string, formula: string, broken: (invoice: EInvoice) => boolean): Rule {
  return {
    id,
    field,
    severity: 'fatal',
    says: { de: `Die Rechnung geht nicht auf den Cent auf: ${formula}.`, en: `The invoice does not add up to the cent: ${formula}.` },
    broken: (invoice) => when(broken(invoice)),
  };
}

/** Sums are compared exactly; where the official rule sets allow more, they say so themselves. */
export const arithmetic: readonly Rule[] = [
  sums('BR-CO-10', 'BT-106', 'BT-106 = Σ BT-131', ({ totals, lines }) => differs(figure(totals?.lines), total(lines.map(({ net }) => net)))),
  sums('BR-CO-11', 'BT-107', 'BT-107 = Σ BT-92', ({ totals, allowances }) =>
    differs(statedOr(totals?.allowances, allowances), total(allowances.map(({ amount }) => amount))),
  ),
  sums('BR-CO-12', 'BT-108', 'BT-108 = Σ BT-99', ({ totals, charges }) =>
    differs(statedOr(totals?.charges, charges), total(charges.map(({ amount }) => amount))),
  ),
  sums('BR-CO-13', 'BT-109', 'BT-109 = BT-106 − BT-107 + BT-108', ({ totals }) =>
    differs(figure(totals?.net), figure(totals?.lines)?.minus(orZero(totals?.allowances)).plus(orZero(totals?.charges))),
  ),
  sums('BR-CO-14', 'BT-110', 'BT-110 = Σ BT-117', (invoice) => differs(figure(taxTotal(invoice)), total(invoice.taxes.map(({ amount }) => amount)))),
  sums('BR-CO-15', 'BT-112', 'BT-112 = BT-109 + BT-110', (invoice) =>
    differs(figure(invoice.totals?.gross), figure(invoice.totals?.net)?.plus(orZero(taxTotal(invoice)))),
  ),
  sums('BR-CO-16', 'BT-115', 'BT-115 = BT-112 − BT-113 + BT-114', ({ totals }) =>
    differs(figure(totals?.due), figure(totals?.gross)?.minus(orZero(totals?.paid)).plus(orZero(totals?.rounding))),
  ),
  {
    id: 'BR-CO-17',
    field: 'BT-117',
    severity: 'fatal',
    says: {
      de: 'BT-117 (Steuerbetrag) ist nicht Bemessungsgrundlage × Steuersatz, kaufmännisch auf den Cent gerundet.',
      en: 'BT-117 (tax amount) is not the taxable amount × rate, rounded half up to the cent.',
    },
    broken: ({ taxes }) =>
      among(taxes, 'BG-23', ({ base, rate, amount }) => {
        const [on, at] = [figure(base), figure(rate)];
        return differs(figure(amount), on && at && rounded(on.times(at).dividedBy(100)));
      }),
    official: {
      // Up to 0.99 beside the truth; without a rate, or with none of it, the tax rounds to nothing.
      broken: ({ taxes }) =>
        among(taxes, 'BG-23', ({ base, rate, amount }) => {
          const [on, at, tax] = [figure(base), orZero(rate), figure(amount)];
          return at.isZero() ? tax?.abs().greaterThanOrEqualTo('0.5') === true : apart(tax, on && rounded(on.times(at).dividedBy(100)), '1');
        }),
    },
  },
  {
    id: 'PEPPOL-EN16931-R120',
    field: 'BT-131',
    severity: 'warning',
    says: {
      de: 'BT-131 (Nettobetrag der Position) ist nicht Menge × Preis ÷ Basismenge, auf den Cent gerundet, samt Zuschlägen und Nachlässen.',
      en: 'BT-131 (line net amount) is not quantity × price ÷ base quantity, rounded to the cent, with allowances and charges.',
    },
    broken: ({ lines }) => among(lines, 'BG-25', (line) => differs(figure(line.net), lineNet(line))),
    official: {
      only: 'xrechnung',
      broken: ({ lines }) =>
        among(lines, 'BG-25', (line) => {
          const [net, right] = [figure(line.net), lineNet(line)];
          return net !== undefined && right !== undefined && net.minus(right).abs().greaterThan('0.02');
        }),
    },
  },
];

/** A sum that is not stated is none, as long as there is nothing to add up. */
function statedOr(stated: string | undefined, parts: readonly unknown[]): Decimal | undefined {
  return figure(stated) ?? (parts.length > 0 ? new Decimal(0) : undefined);
}

function lineNet({ quantity, price, baseQuantity, allowances, charges }: Line): Decimal | undefined {
  const [count, each, base] = [figure(quantity), figure(price), baseQuantity === undefined ? new Decimal(1) : figure(baseQuantity)];
  const [less, more] = [total(allowances.map(({ amount }) => amount)), total(charges.map(({ amount }) => amount))];
  if (!count || !each || !base || base.isZero() || !less || !more) return undefined;
  return rounded(count.times(each).dividedBy(base)).plus(more).minus(less);
}
