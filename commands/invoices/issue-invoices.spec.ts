import { describe, expect, it } from 'vitest';
import { invoiceRegisterFolding } from '../../domain/invoices/invoice-register.ts';
import { DebtorAllotted } from '../../domain/ledger/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { PriceListPublished } from '../../domain/pricing/events.ts';
import { PackageBooked, TenantActivated, TenantRegistered } from '../../domain/tenants/events.ts';
import { given } from '../kernel/spec.ts';
import { allotDebtor } from '../ledger/allot-debtor.ts';
import { invoicingIn, plainDocuments } from './documents.examples.ts';
import { house, issuedIn, street } from '../../ops/testing/billed-house.ts';
import { issueInvoices } from './issue-invoices.ts';

const tenant = [
  TenantRegistered({ companyName: 'Kessler Wärme GmbH', adminEmail: 'a@kessler.example', adminUserId: 'u1', demo: false, address: street }),
  PackageBooked({ package: 'professional', validFrom: '2026-11-01' }),
  TenantActivated({}),
];
const known = {
  other: {
    'tenant-tenant-a': tenant,
    pricing: [PriceListPublished(defaultPriceList)],
    'debtors-nextgen': [DebtorAllotted({ customerId: 'tenant-a', account: '10001' })],
  },
};
const request = { customerIds: ['tenant-a', 'tenant-z'], period: '2026-11', asOf: '2026-11-16' };

async function allotted() {
  const { world, tenantIds } = await house();
  for (const customerId of ['tenant-a', 'tenant-c']) await world.handle(allotDebtor, { customerId }, world.envelope(`debtor ${customerId}`, OPERATOR));
  return { world, customerIds: tenantIds };
}

describe('issuing several invoices', () => {
  it('refuses one that breaks a rule, and names the rule', async () => {
    const { world, customerIds } = await allotted();
    const twin = await allotted();
    await invoicingIn(twin.world).issueSeveral({ customerIds, period: '2026-10' }, twin.world.envelope('issue', OPERATOR));
    const broken = { rule: 'BR-DE-8', field: 'customer.address.city', message: 'The city is missing.' };
    const rendered = (await issuedIn(twin.world)).map(({ documents = [], ...invoice }) => ({ invoice, documents, violations: [broken] }));
    const refused = await world.handle(issueInvoices, { customerIds, period: '2026-10', rendered }, world.envelope('issue', OPERATOR));
    expect(refused).toMatchObject({ ok: false, rejection: { rejected: 'InvoiceRejectedByRule', info: { rule: 'BR-DE-8' } } });
  });
  it('refuses files that were made of other invoices', () =>
    given(invoiceRegisterFolding)
      .when(issueInvoices, { ...request, rendered: [] }, known)
      .thenRejected('DocumentsOutdated', { number: 'RE2026-000001' }));

  it('numbers them without a gap and leaves out who owes nothing', async () => {
    const { world, customerIds } = await allotted();
    await invoicingIn(world).issueSeveral({ customerIds, period: '2026-10' }, world.envelope('issue', OPERATOR));
    expect((await issuedIn(world)).map(({ number, customerId }) => [number, customerId])).toEqual([
      ['RE2026-000001', 'tenant-a'],
      ['RE2026-000002', 'tenant-c'],
    ]);
  });

  it('makes the files again when the number was taken while they were made', async () => {
    const { world } = await allotted();
    const plain = plainDocuments();
    let overtaken = false;
    const slow = {
      ...plain,
      render: async (invoice: Parameters<typeof plain.render>[0]) => {
        if (!overtaken) {
          overtaken = true;
          await invoicingIn(world).issue({ customerId: 'tenant-c', period: '2026-10' }, world.envelope('other', OPERATOR));
        }
        return plain.render(invoice);
      },
    };
    await invoicingIn(world, slow).issueSeveral({ customerIds: ['tenant-a'], period: '2026-10' }, world.envelope('issue', OPERATOR));
    const [, second] = await issuedIn(world);
    expect(second?.documents?.[0]?.fileName).toBe('RE2026-000002.pdf');
    expect(await invoicingIn(world).files(second ?? expect.fail())).toHaveLength(1);
  });
});
