import { describe, expect, it } from 'vitest';
import { apply } from '../kernel/decider.ts';
import { erased } from '../kernel/erased.ts';
import { goldenMonths } from '../pricing/golden-months/golden-months.ts';
import type { GoldenMonth } from '../pricing/golden-months/golden-month.ts';
import { BillingDetailsStated } from '../tenants/events.ts';
import { tenantFolding, type Tenant } from '../tenants/tenant.ts';
import { goldenDraft, goldenFacts } from './golden-invoice.ts';

const meta = {
  tenantId: 'golden',
  actor: { kind: 'system', id: 's' },
  commandId: 'c',
  $correlationId: 'c',
  $causationId: 'c',
  at: '2026-01-01T09:00:00.000Z',
} as const;

/** The golden customer, once it stated its billing details. */
function stating(golden: GoldenMonth, details: { readonly language?: 'de' | 'en'; readonly email?: string; readonly contact?: string }): Tenant {
  const { tenant } = goldenFacts(golden);
  const { companyName, customerType, address, vatId } = tenant;
  const stated = BillingDetailsStated({
    companyName,
    customerType,
    address: address ?? expect.fail('no address'),
    ...(vatId !== undefined && { vatId }),
    billingContactId: 'b',
    ...details,
  });
  return apply(tenantFolding, tenant, stated, meta);
}
const [golden = expect.fail('no golden month')] = goldenMonths;

describe('the language of an invoice', () => {
  it('is German unless the customer asks for English', () => {
    expect(goldenDraft(golden)).toEqual(goldenDraft(golden, { tenant: stating(golden, {}) }));
    expect(goldenDraft(golden, { tenant: stating(golden, { language: 'en' }) })).toMatchObject({
      language: 'en',
      paymentTerms: expect.stringMatching(/^Payable/),
    });
  });

  it('is kept in every line, and changes no figure', () => {
    const figures = ({ lines }: ReturnType<typeof goldenDraft>) => lines.map((line) => ({ ...line, text: '' }));
    for (const month of goldenMonths) {
      const german = goldenDraft(month);
      const english = goldenDraft(month, { tenant: stating(month, { language: 'en' }) });
      expect(figures(english)).toEqual(figures(german));
      for (const { text } of english.lines)
        expect(text).not.toMatch(/gebühr|Token der|Modell|enthalten|Zusätzlich|Tagen|Anpassung|anteilig|Guthaben|Rücknahme/);
    }
  });

  it('says why there is no tax in the language of the document, and keeps the words the law prescribes', () => {
    const untaxed = goldenMonths.filter((month) => goldenDraft(month).tax.note !== undefined);
    expect(untaxed.length).toBeGreaterThan(1);
    for (const month of untaxed) {
      const [german, english] = [goldenDraft(month).tax, goldenDraft(month, { tenant: stating(month, { language: 'en' }) }).tax];
      expect(english).toEqual({ ...german, note: english.note });
      expect(english.note).toMatch(
        german.category === 'AE' ? /^Reverse charge: .*Steuerschuldnerschaft des Leistungsempfängers/ : /^Not subject to VAT in Germany/,
      );
    }
  });

  it('never calls a line of ours a Gutschrift, which § 14 (4) Nr. 10 UStG keeps for what customers issue', () => {
    for (const month of goldenMonths) for (const { text } of goldenDraft(month).lines) expect(text).not.toMatch(/^Gutschrift/);
  });
});

describe('the customer on an invoice', () => {
  it('has the mailbox and the contact that it named', () => {
    const { customer } = goldenDraft(golden, { tenant: stating(golden, { email: 'rechnung@kessler.example', contact: 'Frau Kessler' }) });
    expect(customer).toMatchObject({ email: 'rechnung@kessler.example', contact: 'Frau Kessler' });
  });

  it('has neither once their key is destroyed', () => {
    const { customer } = goldenDraft(golden, { tenant: stating(golden, { email: erased, contact: erased }) });
    expect(customer).not.toHaveProperty('email');
    expect(customer).not.toHaveProperty('contact');
  });
});
