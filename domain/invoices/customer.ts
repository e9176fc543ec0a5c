import type { Address } from '../tenants/events.ts';
import type { Tenant } from '../tenants/tenant.ts';
import { writtenUid } from '../tenants/vat-id.ts';
import type { Invoice } from './events.ts';

/** The customer as the document names it. A Swiss UID is a register number there: category O forbids a VAT id (EN 16931 BR-O-02). */
export function customerOf({ companyName, vatId, billing }: Pick<Tenant, 'companyName' | 'vatId' | 'billing'>, address: Address): Invoice['customer'] {
  const { email, contact } = billing;
  return {
    name: companyName,
    address,
    ...(vatId !== undefined && (address.country === 'CH' ? { legalRegistration: writtenUid(vatId) } : { vatId })),
    ...(email !== undefined && { email }),
    ...(contact !== undefined && { contact }),
  };
}
