import { z } from 'zod';
import { firmName, personName } from '../../domain/kernel/mailed-name.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { BillingDetailsStated, Country, CustomerType } from '../../domain/tenants/events.ts';
import { tenantFolding, type Tenant } from '../../domain/tenants/tenant.ts';
import { plainVatId } from '../../domain/tenants/vat-id.ts';
import { command } from '../kernel/command.ts';
import { oneLine } from './one-line.ts';

export const stateBillingDetails = command({
  name: 'StateBillingDetails',
  says: 'State to whom invoices are made out, how the customer is taxed, and where they go.',
  permission: 'tenants:billing',
  input: z.object({
    companyName: firmName(120).min(2),
    street: oneLine(120),
    postalCode: oneLine(10),
    city: oneLine(80),
    country: Country,
    vatId: z.string().trim().max(30).optional(),
    customerType: CustomerType,
    email: z.email().max(254).optional(),
    contact: personName(120).optional(),
    buyerReference: oneLine(60).optional(),
    /** Who does not say it keeps the language as it is. */
    language: z.enum(['de', 'en']).optional(),
  }),
  stream: (_, { tenantId }) => stream.tenant(tenantId),
  folding: tenantFolding,
  rejections: ['TenantNotFound', 'VatIdInvalid'],
  decide(tenant, { street, postalCode, city, country, vatId: written, companyName, customerType, ...more }, { id }) {
    if (tenant.status === 'absent' || tenant.status === 'erased') return reject('TenantNotFound');
    const vatId = written ? plainVatId(country, written) : undefined;
    if (written && vatId === undefined) return reject('VatIdInvalid', { country });
    const { email, contact, buyerReference, language = tenant.billing.language } = more;
    const stated = {
      companyName,
      customerType,
      address: { street, postalCode, city, country },
      ...(vatId !== undefined && { vatId }),
      ...(email && { email }),
      ...(contact && { contact }),
      ...(buyerReference && { buyerReference }),
      ...(language && { language }),
    };
    return isKnown(tenant, stated) ? [] : [BillingDetailsStated({ ...stated, billingContactId: id('billing-contact') })];
  },
});

function isKnown(tenant: Tenant, stated: Omit<Parameters<typeof BillingDetailsStated>[0], 'billingContactId'>): boolean {
  const { companyName, customerType, address, vatId, billing } = tenant;
  const known = [
    companyName,
    customerType,
    address?.street,
    address?.postalCode,
    address?.city,
    address?.country,
    vatId,
    billing.email,
    billing.contact,
    billing.buyerReference,
    billing.language,
  ];
  const now = [
    stated.companyName,
    stated.customerType,
    stated.address.street,
    stated.address.postalCode,
    stated.address.city,
    stated.address.country,
    stated.vatId,
    stated.email,
    stated.contact,
    stated.buyerReference,
    stated.language,
  ];
  return known.every((value, i) => value === now[i]);
}
