import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from './csv.ts';

describe('a line of CSV', () => {
  it('quotes text and leaves figures bare', () => {
    expect(csvLine(['Er sagte "Hallo"; gut', 12, true, null, undefined, ''])).toBe('"Er sagte ""Hallo""; gut";12;true;;;""\r\n');
  });
  it.each(['=1+1', '+49 711 1', '-5', '@SUM(A1)', '\t=1', '\r=1', '  =HYPERLINK("x")', '\n=1', '\u00a0=1', '＝1'])('takes the sting out of %j', (text) => {
    expect(csvLine([text]).startsWith('"\'')).toBe(true);
  });
  it('never starts a cell with a formula and gives back what went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = csvLine([text]);
        const value = line.slice(1, -3).replaceAll('""', '"');
        expect(/^\s*[=+\-@]/.test(value)).toBe(false);
        expect(value === text || value === `'${text}`).toBe(true);
      }),
    );
  });
});
