import { Decimal } from 'decimal.js';
import type { EInvoice } from '../model.ts';
import { apart, differs, figure, orZero, rounded } from './figures.ts';
import { among, missing, when, type Rule } from './rule.ts';

/** What one VAT category asks for (EN 16931-1, chapter 6.4.3). */
interface Category {
  readonly code: 'S' | 'AE' | 'E' | 'Z' | 'G' | 'O' | 'K' | 'L' | 'M';
  /** In the ids of its rules, where they do not bear the code. */
  readonly prefix?: string;
  readonly name: { readonly de: string; readonly en: string };
  readonly seller: 'any-tax-id' | 'vat-id' | 'none';
  readonly buyerId?: 'any' | 'vat-id';
  readonly rate: 'positive' | 'not-negative' | 'zero' | 'absent';
  readonly reason: 'wanted' | 'forbidden';
}

const categories: readonly Category[] = [
  { code: 'S', name: { de: 'Regelsteuersatz', en: 'standard rate' }, seller: 'any-tax-id', rate: 'positive', reason: 'forbidden' },
  { code: 'AE', name: { de: 'Reverse Charge', en: 'reverse charge' }, seller: 'any-tax-id', buyerId: 'any', rate: 'zero', reason: 'wanted' },
  { code: 'E', name: { de: 'steuerbefreit', en: 'exempt' }, seller: 'any-tax-id', rate: 'zero', reason: 'wanted' },
  { code: 'Z', name: { de: 'Nullsatz', en: 'zero rated' }, seller: 'any-tax-id', rate: 'zero', reason: 'forbidden' },
  { code: 'G', name: { de: 'Ausfuhr', en: 'export' }, seller: 'vat-id', rate: 'zero', reason: 'wanted' },
  { code: 'O', name: { de: 'nicht steuerbar', en: 'not subject to VAT' }, seller: 'none', rate: 'absent', reason: 'wanted' },
  {
    code: 'K',
    prefix: 'IC',
    name: { de: 'innergemeinschaftliche Lieferung', en: 'intra-community supply' },
    seller: 'vat-id',
    buyerId: 'vat-id',
    rate: 'zero',
    reason: 'wanted',
  },
  {
    code: 'L',
    prefix: 'AF',
    name: { de: 'IGIC der Kanaren', en: 'IGIC of the Canary Islands' },
    seller: 'any-tax-id',
    rate: 'not-negative',
    reason: 'forbidden',
  },
  {
    code: 'M',
    prefix: 'AG',
    name: { de: 'IPSI von Ceuta und Melilla', en: 'IPSI of Ceuta and Melilla' },
    seller: 'any-tax-id',
    rate: 'not-negative',
    reason: 'forbidden',
  },
];

interface Taxed {
  readonly amount: string | undefined;
  readonly category: string | undefined;
  readonly rate: string | undefined;
}
type Level = 'BG-25' | 'BG-20' | 'BG-21';
const levels: readonly Level[] = ['BG-25', 'BG-20', 'BG-21'];
const rateTerms: Readonly<Record<Level, string>> = { 'BG-25': 'BT-152', 'BG-20': 'BT-96', 'BG-21': 'BT-103' };

function taxed(invoice: EInvoice, level: Level): readonly Taxed[] {
  if (level === 'BG-25') return invoice.lines.map(({ net, category, rate }) => ({ amount: net, category, rate }));
  return (level === 'BG-20' ? invoice.allowances : invoice.charges).map(({ amount, category, rate }) => ({ amount, category, rate }));
}

function uses(invoice: EInvoice, code: string): boolean {
  return levels.some((level) => taxed(invoice, level).some(({ category }) => category === code));
}

function rulesOf(of: Category): readonly Rule[] {
  const { code, name, prefix = code } = of;
  const id = (number: number) => `BR-${prefix}-${String(number).padStart(2, '0')}`;
  const rule = (number: number, field: string, de: string, en: string, broken: Rule['broken'], official?: Rule['broken']): Rule => ({
    id: id(number),
    field,
    severity: 'fatal',
    says: { de: `Steuerkategorie ${code} (${name.de}): ${de}`, en: `VAT category ${code} (${name.en}): ${en}` },
    broken,
    ...(official && { official: { broken: official } }),
  });
  const breakdown = ({ taxes }: EInvoice) => taxes.filter(({ category }) => category === code);
  // What is taxed may stand there with several rates; what is not, once.
  const single = of.rate === 'zero' || of.rate === 'absent';
  return [
    rule(
      1,
      'BG-23',
      single ? 'Die Aufschlüsselung muss diese Kategorie genau einmal enthalten.' : 'Die Aufschlüsselung muss diese Kategorie enthalten.',
      single ? 'the breakdown must hold this category exactly once.' : 'the breakdown must hold this category.',
      (invoice) => when(uses(invoice, code) && (single ? breakdown(invoice).length !== 1 : breakdown(invoice).length === 0)),
    ),
    ...levels.map((level, i) => {
      const [de, en] = idsSay(of);
      return rule(2 + i, of.seller === 'none' ? 'BT-31' : 'BG-4', de, en, (invoice) =>
        when(taxed(invoice, level).some(({ category }) => category === code) && !idsFit(of, invoice)),
      );
    }),
    ...levels.map((level, i) => {
      const term = rateTerms[level];
      const [de, en] = rateSays(of, term);
      return rule(5 + i, term, de, en, (invoice) => among(taxed(invoice, level), level, ({ category, rate }) => category === code && !rateFits(of, rate)));
    }),
    rule(
      8,
      'BT-116',
      'Die Bemessungsgrundlage ist nicht die Summe der Positionen dieser Kategorie, abzüglich der Nachlässe, zuzüglich der Zuschläge.',
      'the taxable amount is not the sum of this category’s lines, less allowances, plus charges.',
      (invoice) => among(breakdown(invoice), 'BG-23', ({ base, rate }) => differs(figure(base), baseOf(invoice, code, single ? undefined : rate))),
      // What is taxed may be less than one apart.
      single ? undefined : (invoice) => among(breakdown(invoice), 'BG-23', ({ base, rate }) => apart(figure(base), baseOf(invoice, code, rate), '1')),
    ),
    rule(
      9,
      'BT-117',
      !single ? 'Der Steuerbetrag ist nicht Bemessungsgrundlage × Steuersatz.' : 'Der Steuerbetrag muss 0 sein.',
      !single ? 'the tax amount is not the taxable amount × rate.' : 'the tax amount must be 0.',
      (invoice) =>
        among(breakdown(invoice), 'BG-23', ({ base, rate, amount }) => {
          if (single) return differs(figure(amount), new Decimal(0));
          const [on, at] = [figure(base), figure(rate)];
          return differs(figure(amount), on && at && rounded(on.times(at).dividedBy(100)));
        }),
      single
        ? undefined
        : (invoice) =>
            among(breakdown(invoice), 'BG-23', ({ base, rate, amount }) => {
              const [on, at] = [figure(base), figure(rate)];
              return apart(figure(amount), on && at && rounded(on.times(at).dividedBy(100)), '1');
            }),
    ),
    rule(
      10,
      'BT-120',
      of.reason === 'wanted'
        ? 'Ein Befreiungsgrund (BT-120 oder BT-121) muss angegeben werden.'
        : 'Ein Befreiungsgrund (BT-120, BT-121) darf nicht angegeben werden.',
      of.reason === 'wanted' ? 'an exemption reason (BT-120 or BT-121) must be given.' : 'an exemption reason (BT-120, BT-121) must not be given.',
      (invoice) => among(breakdown(invoice), 'BG-23', ({ reason, reasonCode }) => (missing(reason) && missing(reasonCode)) === (of.reason === 'wanted')),
    ),
  ];
}

function idsFit({ seller: wanted, buyerId }: Category, { seller, buyer, taxRepresentative }: EInvoice): boolean {
  const vat = !missing(seller?.vatId) || !missing(taxRepresentative?.vatId);
  if (wanted === 'none') return !vat && missing(buyer?.vatId);
  const fits = vat || (wanted === 'any-tax-id' && !missing(seller?.taxNumber));
  return fits && (!buyerId || !missing(buyer?.vatId) || (buyerId === 'any' && !missing(buyer?.registration)));
}

function idsSay({ seller, buyerId }: Category): readonly [de: string, en: string] {
  if (seller === 'none')
    return [
      'Weder Verkäufer noch Käufer noch Steuervertreter dürfen eine USt-IdNr. nennen (BT-31, BT-48, BT-63).',
      'neither seller nor buyer nor tax representative may state a VAT id (BT-31, BT-48, BT-63).',
    ];
  const ids = seller === 'vat-id' ? 'BT-31 / BT-63' : 'BT-31 / BT-32 / BT-63';
  if (buyerId === 'vat-id')
    return [`Der Verkäufer braucht eine USt-IdNr. (${ids}) und der Käufer auch (BT-48).`, `the seller needs a VAT id (${ids}), and so does the buyer (BT-48).`];
  return buyerId
    ? [`Der Verkäufer braucht eine Steuernummer (${ids}) und der Käufer BT-48 oder BT-47.`, `the seller needs a tax id (${ids}) and the buyer BT-48 or BT-47.`]
    : [`Der Verkäufer braucht eine Steuernummer (${ids}).`, `the seller needs a tax id (${ids}).`];
}

function rateFits({ rate: wanted }: Category, rate: string | undefined): boolean {
  if (wanted === 'absent') return missing(rate);
  const value = figure(rate);
  if (value === undefined) return false;
  if (wanted === 'zero') return value.isZero();
  return wanted === 'positive' ? value.greaterThan(0) : !value.isNegative();
}

function rateSays({ rate }: Category, term: string): readonly [de: string, en: string] {
  if (rate === 'absent') return [`Ein Steuersatz (${term}) darf nicht angegeben werden.`, `a rate (${term}) must not be given.`];
  if (rate === 'not-negative') return [`Ein Steuersatz (${term}) muss angegeben sein, 0 oder mehr.`, `a rate (${term}) of 0 or more must be given.`];
  return rate === 'positive'
    ? [`Der Steuersatz (${term}) muss größer als 0 sein.`, `the rate (${term}) must be above 0.`]
    : [`Der Steuersatz (${term}) muss 0 sein.`, `the rate (${term}) must be 0.`];
}

/** The sum of a category, or of one of its rates. */
function baseOf(invoice: EInvoice, code: string, rate: string | undefined): Decimal {
  const sum = (level: Level) =>
    taxed(invoice, level)
      .filter((entry) => entry.category === code && (rate === undefined || !differs(figure(entry.rate), figure(rate))))
      .reduce((all, { amount }) => all.plus(orZero(amount)), new Decimal(0));
  return sum('BG-25').minus(sum('BG-20')).plus(sum('BG-21'));
}

/** Where VAT does not apply, it does not apply to anything on the document. */
type Categorised = (invoice: EInvoice) => readonly { readonly category?: string | undefined }[];
const groups: readonly (readonly [number: number, group: string, of: Categorised])[] = [
  [11, 'BG-23', (i) => i.taxes],
  [12, 'BG-25', (i) => i.lines],
  [13, 'BG-20', (i) => i.allowances],
  [14, 'BG-21', (i) => i.charges],
];
const alone = groups.map(([number, group, of]): Rule => ({
  id: `BR-O-${number}`,
  field: group,
  severity: 'fatal',
  says: {
    de: `Steuerkategorie O (nicht steuerbar): ${group} darf keine andere Kategorie enthalten.`,
    en: `VAT category O (not subject to VAT): ${group} may hold no other category.`,
  },
  broken: (invoice) =>
    invoice.taxes.some(({ category }) => category === 'O') ? among(of(invoice), group, ({ category }) => !missing(category) && category !== 'O') : [],
}));

export const vatCategories: readonly Rule[] = [...categories.flatMap(rulesOf), ...alone];
