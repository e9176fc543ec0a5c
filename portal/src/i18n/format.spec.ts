import { describe, expect, it } from 'vitest';
import { formatsOf } from './format.ts';

const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

describe('formatsOf', () => {
  const de = formatsOf('de');
  const en = formatsOf('en');

  it('writes money exactly as it came, beyond what a number could hold', () => {
    expect(plain(de.money('90071992547409931.37', 'EUR'))).toBe('90.071.992.547.409.931,37 €');
    expect(plain(en.money('1250.00', 'EUR'))).toBe('€1,250.00');
  });

  it('shows the fractions of a cent that one reply costs', () => {
    expect(plain(de.fineMoney('0.004125', 'EUR'))).toBe('0,004125 €');
    expect(plain(de.fineMoney('9.000000', 'EUR'))).toBe('9,00 €');
  });

  it('keeps a day a day and shows an instant in Berlin', () => {
    expect(de.day('2026-03-29')).toBe('29.03.2026');
    expect(plain(de.instant('2026-06-30T22:30:00.000Z'))).toBe('01.07.2026, 00:30');
    expect(de.month('2026-11')).toBe('November 2026');
  });

  it('says how long ago something was', () => {
    const now = Date.parse('2026-11-22T12:00:00.000Z');
    expect(de.ago('2026-11-22T11:55:00.000Z', now)).toBe('vor 5 Minuten');
    expect(en.ago('2026-11-21T11:00:00.000Z', now)).toBe('yesterday');
  });
});
