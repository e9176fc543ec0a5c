import { describe, expect, it } from 'vitest';
import { isRejection } from '../kernel/rejection.ts';
import type { VatIdState } from '../tenants/vat-proof.ts';
import { taxCase, taxTable } from './tax.ts';

const S19 = 'S 19.00';
const AE = 'AE 0.00 VATEX-EU-AE';
const O = 'O 0.00 VATEX-EU-O';
const states = ['none', 'unchecked', 'valid', 'invalid', 'unavailable'] as const satisfies readonly VatIdState[];

/** Every customer there can be: by country and type, the answer for each state of the VAT id. */
const expected = {
  'DE business': { none: S19, unchecked: S19, valid: S19, invalid: S19, unavailable: S19 },
  'DE consumer': { none: S19, unchecked: S19, valid: S19, invalid: S19, unavailable: S19 },
  'AT business': { none: S19, unchecked: 'VatIdUnchecked', valid: AE, invalid: 'VatIdNotConfirmed', unavailable: 'VatServiceUnavailable' },
  'AT consumer': { none: S19, unchecked: S19, valid: S19, invalid: S19, unavailable: S19 },
  'CH business': { none: 'VatIdMissing', unchecked: O, valid: O, invalid: 'VatIdNotConfirmed', unavailable: O },
  'CH consumer': {
    none: 'TaxCaseUnsupported',
    unchecked: 'TaxCaseUnsupported',
    valid: 'TaxCaseUnsupported',
    invalid: 'TaxCaseUnsupported',
    unavailable: 'TaxCaseUnsupported',
  },
  'FR business': {
    none: 'TaxCaseUnsupported',
    unchecked: 'TaxCaseUnsupported',
    valid: 'TaxCaseUnsupported',
    invalid: 'TaxCaseUnsupported',
    unavailable: 'TaxCaseUnsupported',
  },
} as const;

const rows = Object.entries(expected).flatMap(([customer, answers]) => states.map((vatId) => [customer, vatId, answers[vatId]] as const));

function answerTo(customer: string, vatId: VatIdState, settings?: Parameters<typeof taxCase>[1]): string {
  const [country = '', type] = customer.split(' ');
  const found = taxCase({ country, type: type === 'consumer' ? 'consumer' : 'business', vatId, checkId: 'check-1' }, settings);
  return isRejection(found) ? found.rejected : [found.category, found.rate, ...(found.exemptionCode ? [found.exemptionCode] : [])].join(' ');
}

describe('the tax case', () => {
  it.each(rows)('of a %s whose VAT id is %s is %s (E8-5)', (customer, vatId, answer) => {
    expect(answerTo(customer, vatId)).toBe(answer);
  });

  it('uses every row of the table at least once', () => {
    const used = rows.map(([customer, vatId]) => {
      const [country = '', type] = customer.split(' ');
      const found = taxCase({ country, type: type === 'consumer' ? 'consumer' : 'business', vatId });
      return isRejection(found) ? found.info.case : found.case;
    });
    expect(taxTable.map((row) => row.case).filter((name) => !used.includes(name))).toEqual([]);
  });

  it('rests reverse charge on the check of the VAT id, and says so on the invoice (E8-5)', () => {
    expect(taxCase({ country: 'AT', type: 'business', vatId: 'valid', checkId: 'check-1' })).toMatchObject({
      case: 'AT-reverse-charge',
      evidence: { checkId: 'check-1' },
      note: expect.stringContaining('Steuerschuldnerschaft des Leistungsempfängers'),
    });
  });

  it('gives a reason with every rate of zero, and none with a rate above it (EN 16931 BR-AE-10, BR-O-10, BR-S-10)', () => {
    for (const [customer, vatId] of rows) {
      const [country = '', type] = customer.split(' ');
      const found = taxCase({ country, type: type === 'consumer' ? 'consumer' : 'business', vatId });
      if (!isRejection(found)) expect(found.note !== undefined && found.exemptionCode !== undefined).toBe(found.rate === '0.00');
    }
  });

  it('treats Switzerland as an export where the operator agreed so with the tax adviser', () => {
    expect(answerTo('CH business', 'unchecked', { swissCategory: 'G', oneStopShop: false })).toBe('G 0.00 VATEX-EU-G');
  });

  it('takes the Austrian rate from consumers once the one-stop shop is used', () => {
    expect(taxCase({ country: 'AT', type: 'consumer', vatId: 'none' }, { swissCategory: 'O', oneStopShop: true })).toEqual({
      category: 'S',
      rate: '20.00',
      case: 'AT-consumer-oss',
    });
  });
});
