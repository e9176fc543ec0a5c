import type { Invoice } from './events.ts';
import { defaultSeller } from './seller.ts';

/** An invoice for specs: one month of Professional with overage, for a company in Stuttgart. */
export function sampleInvoice(changes: Partial<Invoice> = {}): Invoice {
  return {
    number: 'RE2026-000001',
    customerId: 'tenant-a',
    debtorAccount: '10001',
    period: '2026-10',
    supplyFrom: '2026-10-01',
    supplyTo: '2026-10-31',
    issuedOn: '2026-11-02',
    dueOn: '2026-11-16',
    seller: defaultSeller,
    demo: false,
    currency: 'EUR',
    customer: { name: 'Kessler Wärme GmbH', address: { street: 'Werkstraße 12', postalCode: '70565', city: 'Stuttgart', country: 'DE' }, vatId: 'DE136695976' },
    lines: [
      {
        kind: 'base-fee',
        text: 'OpenClaw Enterprise Professional, Grundgebühr Oktober 2026',
        quantity: '1',
        unit: 'month',
        unitPrice: '1250.00',
        net: '1250.00',
        priceVersion: 1,
      },
      {
        kind: 'included-usage',
        text: 'Im Paket enthaltene Token, Modell Claude Sonnet 4.6',
        quantity: '10',
        unit: 'million-tokens',
        unitPrice: '0.00',
        net: '0.00',
        model: 'claude-sonnet-4-6',
        priceVersion: 1,
        tokens: 10_000_000,
      },
      {
        kind: 'overage',
        text: 'Zusätzliche Token, Modell Claude Sonnet 4.6',
        quantity: '1.234567',
        unit: 'million-tokens',
        unitPrice: '28.00',
        net: '34.57',
        model: 'claude-sonnet-4-6',
        priceVersion: 1,
        tokens: 1_234_567,
      },
    ],
    tax: { category: 'S', rate: '19.00' },
    net: '1284.57',
    vat: '244.07',
    gross: '1528.64',
    ...changes,
  };
}
