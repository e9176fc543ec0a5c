import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { fromCii, toCii } from '../cii.ts';
import { specifications } from '../from-invoice.ts';
import { EInvoice } from '../model.ts';
import { fromUbl, toUbl } from '../ubl.ts';
import { element } from '../xml/element.ts';
import { absences } from './broken-by-absence.ts';
import { conditions } from './broken-by-condition.ts';
import { categories, idVariants, prefixOf, sums } from './broken-by-figure.ts';
import type { Variant } from './variant.ts';
import { emptyElements, rules, violationsOf } from './violations.ts';
import { wholeInvoice, type Taxed } from './whole-invoice.ts';

const all: readonly Taxed[] = ['S', 'AE', 'E', 'Z', 'G', 'O', 'K', 'L', 'M'];
const ids = (invoice: EInvoice): readonly string[] => [...new Set(violationsOf(invoice).map(({ rule }) => rule))].toSorted();
const changed = ([, change, , category = 'S']: Variant): EInvoice => {
  const invoice = wholeInvoice(category);
  change(invoice);
  return invoice;
};

const moved = (amount: string | undefined, by: string): string => new Decimal(amount ?? 0).plus(by).toFixed(2);

describe('the rules of EN 16931 and XRechnung', () => {
  it.each(all)('find nothing wrong with an invoice of category %s that uses nearly every field (E8-3)', (category) => {
    expect(violationsOf(wholeInvoice(category))).toEqual([]);
  });

  it.each(all)('find nothing wrong with it after it was written and read, in both syntaxes: %s', (category) => {
    expect(violationsOf(fromCii(toCii(wholeInvoice(category))))).toEqual([]);
    expect(violationsOf(fromUbl(toUbl(wholeInvoice(category))))).toEqual([]);
  });

  it.each([...absences, ...conditions, ...sums, ...categories].map((variant) => [variant[0], variant] as const))(
    'find %s, and nothing else',
    (rule, variant) => {
      expect(ids(changed(variant))).toEqual([...new Set([rule, ...(variant[2] ?? [])])].toSorted());
    },
  );

  it.each(all.flatMap((category) => ([0, 1, 2] as const).map((level) => [`BR-${prefixOf(category)}-0${2 + level}`, idVariants(category, level)] as const)))(
    'find %s where it is broken, on lines, allowances and charges each for itself',
    (rule, variant) => {
      const found = ids(changed(variant)).filter((id) => /^BR-[A-Z]{1,2}-0[234]$/.test(id));
      expect(found).toEqual([rule]);
    },
  );

  it('find the specification missing, and then ask for nothing of XRechnung', () => {
    const invoice = wholeInvoice();
    delete invoice.specification;
    delete invoice.process;
    expect(ids(invoice)).toEqual(['BR-01']);
  });

  it('find three decimal places wherever two are allowed', () => {
    const text = JSON.stringify({ ...wholeInvoice(), taxCurrency: 'CHF', taxTotals: [...wholeInvoice().taxTotals, { amount: '180.00', currency: 'CHF' }] });
    const invoice = EInvoice.parse(
      JSON.parse(text.replace(/"(amount|base|lines|allowances|charges|net|gross|paid|rounding|due)":"(\d+\.\d\d)"/g, '"$1":"$20"')),
    );
    expect(ids(invoice)).toEqual(
      rules
        .map(({ id }) => id)
        .filter((id) => id.startsWith('BR-DEC-'))
        .toSorted(),
    );
  });

  it('find a code that is on no list, wherever a list is asked', () => {
    const wrong: Readonly<Record<string, (i: EInvoice) => void>> = {
      'BR-CL-01': (i) => (i.type = '999'),
      'BR-CL-03': (i) => i.taxTotals.push({ amount: '0.00', currency: 'XYZ' }),
      'BR-CL-04': (i) => (i.currency = 'XYZ'),
      'BR-CL-05': (i) => (i.taxCurrency = 'XYZ'),
      'BR-CL-06': (i) => (i.taxPointCode = '9'),
      'BR-CL-07': (i) => (i.objectScheme = '???'),
      'BR-CL-10': (i) => i.seller?.identifiers.push({ id: '1', scheme: '9999' }),
      'BR-CL-11': (i) => i.buyer && (i.buyer.registrationScheme = '9999'),
      'BR-CL-13': (i) => i.lines.forEach((l) => l.classifications.push({ code: '1', scheme: '??' })),
      'BR-CL-14': (i) => i.buyer?.address && (i.buyer.address.country = 'XX'),
      'BR-CL-15': (i) => i.lines.forEach((l) => (l.origin = 'XX')),
      'BR-CL-16': (i) => i.payments.push({ code: '999' }),
      'BR-CL-17': (i) => i.taxes.push({ category: 'X', rate: '0', base: '0', amount: '0' }),
      'BR-CL-18': (i) => i.lines.forEach((l) => (l.category = 'X')),
      'BR-CL-19': (i) => i.allowances.forEach((a) => (a.reasonCode = '0')),
      'BR-CL-20': (i) => i.charges.forEach((c) => (c.reasonCode = '??')),
      'BR-CL-21': (i) => i.lines.forEach((l) => (l.standardItemScheme = '9999')),
      'BR-CL-22': (i) => i.taxes.forEach((t) => (t.reasonCode = 'VATEX-NONE')),
      'BR-CL-23': (i) => i.lines.forEach((l) => Object.assign(l, { unit: '???', baseUnit: '???' })),
      'BR-CL-24': (i) => i.documents.forEach((d) => (d.mediaType = 'text/html')),
      'BR-CL-25': (i) => i.seller && (i.seller.electronicAddressScheme = '??'),
    };
    for (const [rule, change] of Object.entries(wrong)) {
      const invoice = wholeInvoice();
      change(invoice);
      expect(ids(invoice).filter((id) => id.startsWith('BR-CL-'))).toEqual([rule]);
    }
    expect(Object.keys(wrong).toSorted()).toEqual(
      rules
        .map(({ id }) => id)
        .filter((id) => id.startsWith('BR-CL-'))
        .toSorted(),
    );
  });

  it('are each broken by one of these variants', () => {
    const tested = new Set([...absences, ...conditions, ...sums, ...categories].flatMap(([rule, , alongside = []]) => [rule, ...alongside]));
    const elsewhere = /^(BR-01|BR-DEC-\d\d|BR-CL-\d\d|BR-(S|AE|E|Z|G|O|IC|AF|AG)-0[234])$/;
    expect(rules.map(({ id }) => id).filter((id) => !tested.has(id) && !elsewhere.test(id))).toEqual([]);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('say in two languages what to mend, and where', () => {
    const invoice = wholeInvoice();
    invoice.lines.push({ ...wholeInvoice().lines[0], allowances: [], charges: [], classifications: [], attributes: [], name: undefined });
    expect(violationsOf(invoice).find(({ rule }) => rule === 'BR-25')).toEqual({
      rule: 'BR-25',
      severity: 'fatal',
      field: 'BT-153',
      place: 'BG-25 2',
      says: { de: 'BT-153 (Bezeichnung der Position) fehlt und muss angegeben werden.', en: 'BT-153 (item name) is missing and must be given.' },
    });
  });

  it('ask XRechnung’s questions of no plain EN 16931 invoice', () => {
    const invoice = { ...wholeInvoice(), specification: specifications.en16931, buyerReference: undefined, process: undefined, payments: [] };
    expect(violationsOf(invoice)).toEqual([]);
  });

  it.each<[rule: string, change: (i: EInvoice) => void]>([
    ['BR-CO-17', (i) => i.taxes.forEach((tax) => (tax.amount = moved(tax.amount, '0.99')))],
    ['BR-S-08', (i) => i.taxes.forEach((tax) => (tax.base = moved(tax.base, '0.99')))],
    ['BR-S-09', (i) => i.taxes.forEach((tax) => (tax.amount = moved(tax.amount, '-0.99')))],
    ['PEPPOL-EN16931-R120', (i) => i.lines.forEach((line) => (line.net = moved(line.net, '0.02')))],
    ['PEPPOL-EN16931-R040', (i) => i.allowances.forEach((less) => (less.amount = moved(less.amount, '0.02')))],
  ])('say %s as information where the official sets still let it pass, and refuse what they refuse (E8-3)', (rule, change) => {
    const judged = (times: number) => {
      const invoice = wholeInvoice();
      for (let i = 0; i < times; i += 1) change(invoice);
      return [...new Set(violationsOf(invoice, 'official').flatMap((found) => (found.rule === rule ? [found.severity] : [])))];
    };
    expect(judged(1)).toEqual(['information']);
    expect(judged(2)).toEqual([rule.endsWith('R120') ? 'warning' : 'fatal']);
  });

  it('ask Peppol’s question about line amounts of an XRechnung only, by the official measure', () => {
    const invoice = { ...wholeInvoice(), specification: specifications.en16931 };
    invoice.lines.forEach((line) => (line.net = moved(line.net, '5')));
    const found = violationsOf(invoice, 'official').filter(({ rule }) => rule === 'PEPPOL-EN16931-R120');
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['information']));
  });

  it.each([
    ['0', '0.49', []],
    ['0', '0.50', ['fatal']],
  ])('round the tax of a rate of %s: %s gives %j', (rate, amount, verdict) => {
    const invoice = wholeInvoice('Z');
    invoice.taxes.forEach((tax) => Object.assign(tax, { rate, amount }));
    expect(violationsOf(invoice, 'official').flatMap(({ rule, severity }) => (rule === 'BR-CO-17' && severity === 'fatal' ? [severity] : []))).toEqual(verdict);
  });

  it('find an empty element, but for the one that CII’s schema demands (PEPPOL-EN16931-R008)', () => {
    expect(emptyElements(element('a', [element('ram:ApplicableHeaderTradeDelivery', []), element('b', 'text')]))).toEqual([]);
    expect(emptyElements(element('a', [element('ram:Name', ' ')])).map(({ rule, place }) => [rule, place])).toEqual([['PEPPOL-EN16931-R008', 'ram:Name']]);
  });
});
