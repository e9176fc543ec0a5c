import fc from 'fast-check';
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { correctionRegisterFolding, correctionOf, type CorrectionRegister } from '../../domain/invoices/correction-register.ts';
import { creditNoteOf } from '../../domain/invoices/credit-note.ts';
import { CreditNoteIssued, InvoiceCancelled, type Invoice } from '../../domain/invoices/events.ts';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { defaultSeller as seller } from '../../domain/invoices/seller.ts';
import { totals } from '../../domain/invoices/totals.ts';
import { apply } from '../../domain/kernel/decider.ts';
import { isRejection } from '../../domain/kernel/rejection.ts';
import { given } from '../kernel/spec.ts';
import { issueCreditNote } from './issue-credit-note.ts';

const invoice = sampleInvoice();
const preceding = { number: invoice.number, issuedOn: invoice.issuedOn };
const order = (lines: { position: number; net: string }[]) => ({ invoice, reason: 'Ausfall am 3. Oktober', lines, rendered: [] });
const note = (net: string, number = 'RK2026-000001'): Invoice =>
  sampleInvoice({ number, kind: 'credit-note', preceding, net, lines: [{ ...(invoice.lines[0] ?? expect.fail()), net, corrects: 1 }] });
const when = (lines: { position: number; net: string }[]) => given(correctionRegisterFolding).when(issueCreditNote, order(lines));

describe('crediting a part of an invoice', () => {
  it('refuses a number that nobody issued', () =>
    given(correctionRegisterFolding)
      .when(issueCreditNote, { ...order([{ position: 1, net: '1.00' }]), invoice: undefined })
      .thenRejected('InvoiceNotFound'));
  it('refuses an invoice that was cancelled', () =>
    given(correctionRegisterFolding, InvoiceCancelled({ ...sampleInvoice({ number: 'RK2026-000001', kind: 'cancellation', preceding }), reissue: false }))
      .when(issueCreditNote, order([{ position: 1, net: '1.00' }]))
      .thenRejected('InvoiceAlreadyCancelled'));
  it('refuses a part of a cent', () => when([{ position: 1, net: '1.005' }]).thenRejected('AmountNotInCents'));
  it('refuses nothing, and less', () => when([{ position: 1, net: '0.00' }]).thenRejected('AmountNotPositive'));
  it('refuses a line that is not there', () => when([{ position: 9, net: '1.00' }]).thenRejected('LineNotFound', { position: 9 }));
  it('refuses a line named twice', () =>
    when([
      { position: 1, net: '1.00' },
      { position: 1, net: '1.00' },
    ]).thenRejected('LineNamedTwice', { position: 1 }));
  it('refuses more than is left of a line', () =>
    given(correctionRegisterFolding, CreditNoteIssued(note('1200.00')))
      .when(issueCreditNote, order([{ position: 1, net: '50.01' }]))
      .thenRejected('CreditAboveRest', { position: 1, left: '50.00' }));
  it('refuses a note that breaks a rule', () =>
    given(correctionRegisterFolding)
      .when(issueCreditNote, {
        ...order([{ position: 3, net: '34.57' }]),
        rendered: [madeOf('34.57', [{ rule: 'BR-55', field: 'preceding', message: 'The number is missing.' }])],
      })
      .thenRejected('InvoiceRejectedByRule', { rule: 'BR-55' }));
  it('refuses files that were made of another note', () => when([{ position: 1, net: '50.00' }]).thenRejected('DocumentsOutdated'));

  it('gives back a part of a line and its tax, and says which (US-8.2)', async () => {
    const rendered = [madeOf('34.57')];
    const decided = await given(correctionRegisterFolding)
      .when(issueCreditNote, { ...order([{ position: 3, net: '34.57' }]), rendered })
      .run();
    if (isRejection(decided)) throw new Error(decided.rejected);
    expect(decided[0]?.payload).toMatchObject({
      number: 'RK2026-000001',
      kind: 'credit-note',
      preceding,
      reason: 'Ausfall am 3. Oktober',
      net: '34.57',
      vat: '6.57',
      gross: '41.14',
      lines: [{ corrects: 3, quantity: '1', unit: 'piece', unitPrice: '34.57', net: '34.57', text: expect.stringContaining('Korrektur zu Position 3') }],
    });
  });
});

describe('credit notes of one invoice', () => {
  const creditOf = (whole: Invoice, register: CorrectionRegister, net: string) => {
    const made = creditNoteOf(whole, correctionOf([register], whole.number), [{ position: 1, net }], {
      number: `RK2026-${register.count + 1}`,
      issuedOn: '2026-11-16',
      reason: 'Probe',
      seller,
    });
    return isRejection(made) ? expect.fail(made.rejected) : made;
  };
  const wholeOf = (cents: number) => {
    const net = new Decimal(cents).dividedBy(100).toFixed(2);
    const line = { ...(invoice.lines[0] ?? expect.fail()), unitPrice: net, net };
    return sampleInvoice({ lines: [line], ...totals([line], invoice.tax) });
  };

  it('give back the net to the cent however it is cut, each with the tax of its own sum', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 12 }), (parts) => {
        const whole = wholeOf(parts.reduce((a, b) => a + b, 0));
        let register = correctionRegisterFolding.initial;
        let net = new Decimal(0);
        for (const part of parts) {
          const note = creditOf(whole, register, new Decimal(part).dividedBy(100).toFixed(2));
          expect(note.vat).toBe(new Decimal(note.net).times('0.19').toFixed(2, Decimal.ROUND_HALF_UP));
          expect(new Decimal(note.net).plus(note.vat).toFixed(2)).toBe(note.gross);
          net = net.plus(note.net);
          register = apply(correctionRegisterFolding, register, CreditNoteIssued(note), meta);
        }
        expect(net.toFixed(2)).toBe(whole.net);
        const more = creditNoteOf(whole, correctionOf([register], whole.number), [{ position: 1, net: '0.01' }], {
          number: 'x',
          issuedOn: '2026-11-16',
          reason: 'Probe',
          seller,
        });
        expect(isRejection(more) && more.rejected).toBe('CreditAboveRest');
      }),
    );
  });

  it('in one piece, give back the invoice to the cent with its tax (J6.3)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (cents) => {
        const whole = wholeOf(cents);
        expect(creditOf(whole, correctionRegisterFolding.initial, whole.net)).toMatchObject({ net: whole.net, vat: whole.vat, gross: whole.gross });
      }),
    );
  });
});

const meta = {
  tenantId: 'operator',
  actor: { kind: 'system', id: 'spec' } as const,
  commandId: 'c',
  $correlationId: 'c',
  $causationId: 'c',
  at: '2026-11-16T09:30:00.000Z',
};

function madeOf(net: string, violations: { rule: string; field: string; message: string }[] = []) {
  const made = creditNoteOf(invoice, correctionOf([], invoice.number), [{ position: 3, net }], {
    number: 'RK2026-000001',
    issuedOn: '2026-11-16',
    reason: 'Ausfall am 3. Oktober',
    seller,
  });
  if (isRejection(made)) throw new Error(made.rejected);
  return { invoice: made, documents: [], violations };
}
