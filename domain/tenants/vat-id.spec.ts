import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainVatId } from './vat-id.ts';

describe('a VAT id', () => {
  it.each([
    ['DE', 'DE136695976'],
    ['DE', 'DE 129273398'],
    ['DE', 'de-811.907980'],
    ['DE', 'DE123456788'],
    ['DE', 'DE133546770'],
    ['AT', 'ATU13585627'],
    ['AT', 'ATU 1234 5675'],
    ['AT', 'ATU52409200'],
    ['AT', 'ATU10223006'],
    ['CH', 'CHE-107.787.577 MWST'],
    ['CH', 'CHE-116.281.710 TVA'],
    ['CH', 'CHE-109.322.551'],
  ] as const)('of %s is accepted as written: %s', (country, written) => {
    expect(plainVatId(country, written)).toMatch(/^(DE\d{9}|ATU\d{8}|CHE\d{9})$/);
  });

  it.each([
    ['DE', 'DE136695975'],
    ['DE', 'DE123456789'],
    ['AT', 'ATU36251489'],
    ['DE', 'ATU13585627'],
    ['DE', 'DE13669597'],
    ['DE', 'DE036695976'],
    ['DE', ''],
    ['AT', 'ATU13585628'],
    ['AT', 'AT13585627'],
    ['CH', 'CHE107787578'],
    ['CH', 'CH107787577'],
  ] as const)('of %s is refused: %s', (country, written) => {
    expect(plainVatId(country, written)).toBeUndefined();
  });

  it('notices every single wrong digit', () => {
    const known = [
      ['DE', 'DE136695976', 2],
      ['AT', 'ATU13585627', 3],
      ['CH', 'CHE107787577', 3],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.nat(), fc.integer({ min: 1, max: 9 }), ([country, vatId, start], at, add) => {
        const place = start + (at % (vatId.length - start));
        const wrong = (Number(vatId[place]) + add) % 10;
        expect(plainVatId(country, `${vatId.slice(0, place)}${wrong}${vatId.slice(place + 1)}`)).toBeUndefined();
      }),
    );
  });
});
