import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedItems } from './named-items.ts';

const open = ['RE2026-000001', 'RE2026-000002', 'RE2026-000012', 'RE2026-000120', 'RE2026-151126', 'RE2025-000012', 'RE2026-1000001', 'RK2026-000012'];
const found = (text: string, numbers: readonly string[] = open) =>
  namedItems(
    text,
    numbers.map((item) => ({ item })),
  ).map(({ item }) => item);

describe('the numbers in a remittance (E8-5)', () => {
  it.each([
    ['as printed', 'RE2026-000012'],
    ['a day behind', 'RE2026-000012 15.11.2026'],
    ['a day in the order of machines', 'RE2026-000012 2026-11-15'],
    ['a short day', 'RE2026-000012 vom 15.11.'],
    ['an amount behind a stroke', 'RE2026-000012/119,00 EUR'],
    ['an amount behind a stroke with blanks', 'RE2026-000012 / 119,00 EUR'],
    ['an amount at once', 'RE2026-000012EUR119,00'],
    ['a customer number behind', 'RE2026-000012 10001'],
    ['a customer number before', 'Kd 10001 RE2026-000012'],
    ['a customer number grown on before', '10001RE2026-000012'],
    ['blanks', 'RE 2026 000012'],
    ['blanks around dashes', 're - 2026 - 000012'],
    ['no separator', 'RE2026000012'],
    ['no separator, day behind', 'RE2026000012 15112026'],
    ['other separators', 'RE2026/000012 und Danke'],
    ['dots', 'Re.2026.000012, 16.11.'],
    ['a typographic dash', 'RE2026–000012'],
    ['lower case', 'rechnung re2026-000012'],
    ['a word grown on', 'RechnungRE2026-000012'],
    ['a word of the bank before', 'SVWZ+RE2026-000012'],
    ['full-width letters', 'ＲＥ２０２６－０００００１２'.replace('０００００１２', '００００１２')],
    ['a break in the last part', 'Zahlung unserer RE2026-0000\n12'],
    ['a break after the first digit', 'Rechnung vom November RE2\n026-000012 Danke'],
    ['a break between letters', 'Kundennummer 10001, Beleg R\nE2026-000012'],
    ['a break where parts meet', 'RE2026-\n000012'],
    ['a break that the bank made a blank', 'Miete und Rechnung RE2026-00001 2'],
    ['a number twice', 'RE2026-000012 (RE 2026 000012)'],
    ['a reference from end to end', 'NOTPROVIDED EREF+RE2026-000012 KREF+77'],
  ])('find it: %s', (_, text) => expect(found(text)).toEqual(['RE2026-000012']));

  it.each([
    ['two with a comma', 'RE2026-000001, RE2026-000012', ['RE2026-000001', 'RE2026-000012']],
    ['two with plus', 'RE2026-000001+RE2026-000012', ['RE2026-000001', 'RE2026-000012']],
    ['two grown together', 'RE2026-000001RE2026-000012', ['RE2026-000001', 'RE2026-000012']],
    ['two in two lines', 'RE 2026 000001\nRE 2026 000002', ['RE2026-000001', 'RE2026-000002']],
    ['an invoice and what it is set off with', 'RE2026-000012 abzgl. RK2026-000012', ['RE2026-000012', 'RK2026-000012']],
    ['a longer one', 'RE2026-0000012', []],
    ['a longer one without dashes', 'RE20260000120', []],
    ['a longer one, cut by the bank', 'RE2026-0000 0012', []],
    ['one of another year', 'RE2024-000012', []],
    ['somebody else with the same end', 'GARE2026-000012', []],
    ['a short number, which may be December', 'RE-2026-12', []],
    ['a short number and a day', 'RE2026-00001 2.11.2026', []],
    ['a number in pieces', 'RE2026-0 0 0 0 1 2', []],
    ['two that can be read at one place', 'RE2026-100000 1', []],
    ['the day of a payment alone', '15.11.26', []],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => expect(found(text, [...open, ...(text.includes('100000 1') ? ['RE2026-100000'] : [])])).toEqual(expected));

  const place = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 100_000, max: 130_000 }), fc.integer({ min: 1_000_000, max: 1_300_000 }));
  const number = fc.tuple(fc.constantFrom('RE2025', 'RE2026', 'RK2026'), place).map(([series, n]) => `${series}-${String(n).padStart(6, '0')}`);
  const separator = fc.constantFrom('', ' ', '-', ' - ', '/', '.', '–', '\n');
  const written = fc.tuple(number, separator, separator, fc.boolean(), fc.option(fc.nat(12))).map(([item, first, second, lower, cut]) => {
    const [, letters = '', year = '', digits = ''] = /^(..)(\d{4})-(\d+)$/.exec(item) ?? [];
    const whole = cut === null ? `${letters}${first}${year}${second}${digits}` : `${item.slice(0, cut)}\n${item.slice(cut)}`;
    return { item, text: lower ? whole.toLowerCase() : whole };
  });
  const around = fc.constantFrom('', 'Rechnung', 'Kd 10001', '15.11.2026', '2026-11-15', '119,00 EUR', 'vom 3.11.', 'Danke & Grüße');

  it('are never others than those that are written there, and the only one written is found', () => {
    fc.assert(
      fc.property(written, around, around, fc.array(number, { maxLength: 20 }), ({ item, text }, before, behind, others) => {
        const rest = others.filter((other) => other !== item);
        expect(found([before, text, behind].join('  '), rest)).toEqual([]);
        expect(found([before, text, behind].join('  '), [item])).toEqual([item]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('take a moment, whatever the text is', () => {
    const hostile = ['RE2026-00001'.repeat(80), `R${' '.repeat(900)}E2026-000012`, '0'.repeat(1_000), 'RE '.repeat(330)];
    const many = Array.from({ length: 2_000 }, (_, i) => `RE2026-${String(i + 1).padStart(6, '0')}`);
    for (const text of hostile) expect(found(text, many).length).toBeLessThan(3);
  });
});
