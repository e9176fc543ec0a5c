import { describe, expect, it } from 'vitest';
import { taxCase } from './tax.ts';

describe('the tax case', () => {
  it('is 19 % in Germany, with or without a VAT id', () => {
    expect(taxCase('DE', undefined)).toEqual({ category: 'S', rate: '19.00' });
    expect(taxCase('DE', 'DE136695976')).toEqual({ category: 'S', rate: '19.00' });
  });

  it('is reverse charge with its note for an Austrian business', () => {
    expect(taxCase('AT', 'ATU12345675')).toMatchObject({
      category: 'AE',
      rate: '0.00',
      note: expect.stringContaining('Steuerschuldnerschaft des Leistungsempfängers'),
    });
  });

  it('is refused for an Austrian customer without a VAT id, and says what is missing', () => {
    expect(taxCase('AT', undefined)).toEqual({ rejected: 'TaxCaseUnsupported', info: { country: 'AT', missing: 'vatId' } });
  });

  it('is outside the scope of German VAT for Switzerland, with its note', () => {
    expect(taxCase('CH', 'CHE-109.322.551')).toMatchObject({ category: 'O', rate: '0.00', note: expect.stringContaining('Art. 45 MWSTG') });
  });
});
