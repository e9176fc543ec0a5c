import type { Decimal } from 'decimal.js';
import type { AllowanceOrCharge, EInvoice } from '../model.ts';
import { figure, rounded } from './figures.ts';
import { among, missing, when, type Rule } from './rule.ts';

/** The rules of Peppol that XRechnung took over (PEPPOL-EN16931-R…). */
function rule(number: string, field: string, de: string, en: string, broken: Rule['broken'], official?: Rule['broken']): Rule {
  return {
    id: `PEPPOL-EN16931-R${number}`,
    severity: 'fatal',
    field,
    only: 'xrechnung',
    says: { de, en },
    broken,
    ...(official && { official: { only: 'xrechnung', broken: official } }),
  };
}

function allPriced(invoice: EInvoice): readonly AllowanceOrCharge[] {
  return [invoice, ...invoice.lines].flatMap(({ allowances, charges }) => [...allowances, ...charges]);
}

/** How far an amount is from its base × percentage, rounded to the cent; nothing where one of them is not stated. */
function offBy({ amount, base, percent }: AllowanceOrCharge): Decimal | undefined {
  const [is, of, at] = [figure(amount), figure(base), figure(percent)];
  return is && of && at && is.minus(rounded(of.times(at).dividedBy(100))).abs();
}

export const peppol: readonly Rule[] = [
  rule(
    '005',
    'BT-6',
    'Die Steuerwährung (BT-6) muss sich von der Rechnungswährung (BT-5) unterscheiden.',
    'The tax currency (BT-6) must differ from the invoice currency (BT-5).',
    ({ taxCurrency, currency }) => when(!missing(taxCurrency) && taxCurrency === currency),
  ),
  rule(
    '040',
    'BT-92',
    'Der Betrag eines Nachlasses oder Zuschlags ist nicht Grundbetrag × Prozentsatz.',
    'The amount of an allowance or charge is not base × percentage.',
    (i) => among(allPriced(i), 'BG-20 … 28', (priced) => offBy(priced)?.isZero() === false),
    (i) => among(allPriced(i), 'BG-20 … 28', (priced) => offBy(priced)?.greaterThan('0.02') === true),
  ),
  rule('041', 'BT-93', 'Zu einem Prozentsatz gehört ein Grundbetrag.', 'A percentage needs a base amount.', (i) =>
    among(allPriced(i), 'BG-20 … 28', ({ base, percent }) => !missing(percent) && missing(base)),
  ),
  rule('042', 'BT-94', 'Zu einem Grundbetrag gehört ein Prozentsatz.', 'A base amount needs a percentage.', (i) =>
    among(allPriced(i), 'BG-20 … 28', ({ base, percent }) => missing(percent) && !missing(base)),
  ),
  rule('044', 'BT-147', 'Im Preis darf kein Zuschlag stehen.', 'There must be no charge within a price.', ({ lines }) =>
    among(lines, 'BG-25', ({ priceDiscountIndicator }) => !missing(priceDiscountIndicator) && !['false', '0'].includes(priceDiscountIndicator ?? '')),
  ),
  rule('046', 'BT-146', 'Der Nettopreis ist nicht Bruttopreis − Nachlass.', 'The net price is not the gross price − discount.', ({ lines }) =>
    among(lines, 'BG-25', ({ price, grossPrice, priceDiscount }) => {
      const [net, gross, less] = [figure(price), figure(grossPrice), figure(priceDiscount)];
      return net !== undefined && gross !== undefined && less !== undefined && !net.equals(gross.minus(less));
    }),
  ),
  rule(
    '053',
    'BT-110',
    'Die Umsatzsteuer darf in der Rechnungswährung nur einmal summiert sein.',
    'Total VAT in the invoice currency may be stated once only.',
    ({ taxTotals, currency }) => when(taxTotals.filter((entry) => entry.currency === currency).length > 1),
  ),
  rule(
    '054',
    'BT-111',
    'Eine zweite Steuersumme braucht die Steuerwährung (BT-6), und nur eine.',
    'A second tax total needs the tax currency (BT-6), and only one.',
    ({ taxTotals, currency, taxCurrency }) => {
      const others = taxTotals.filter((entry) => entry.currency !== currency);
      return when(others.length > (missing(taxCurrency) ? 0 : 1));
    },
  ),
  rule(
    '055',
    'BT-111',
    'Die Steuersummen beider Währungen müssen dasselbe Vorzeichen haben.',
    'The tax totals of both currencies must have the same sign.',
    ({ taxTotals, currency }) => {
      const signs = new Set(taxTotals.map(({ amount }) => figure(amount)).flatMap((amount) => (amount && !amount.isZero() ? [amount.isNegative()] : [])));
      return when(taxTotals.some((entry) => entry.currency !== currency) && signs.size > 1);
    },
  ),
  rule('101', 'BT-128', 'Eine Position darf nur auf ein Objekt verweisen (Code 130).', 'A line may refer to an object only (code 130).', ({ lines }) =>
    among(lines, 'BG-25', ({ object, objectType }) => !missing(object) && !missing(objectType) && objectType !== '130'),
  ),
  rule('121', 'BT-149', 'Die Basismenge muss größer als 0 sein.', 'The base quantity must be above 0.', ({ lines }) =>
    among(lines, 'BG-25', ({ baseQuantity }) => figure(baseQuantity)?.greaterThan(0) === false),
  ),
  rule('130', 'BT-150', 'Die Einheit der Basismenge muss die der Menge sein.', 'The unit of the base quantity must be that of the quantity.', ({ lines }) =>
    among(lines, 'BG-25', ({ unit, baseUnit }) => !missing(baseUnit) && baseUnit !== unit),
  ),
];
