import { z } from 'zod';
import { Country, CustomerType, Package, PackageBooked, TenantRegistered } from '../../domain/tenants/events.ts';
import { priceOn, pricingFolding } from '../../domain/pricing/pricing.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { plainVatId } from '../../domain/tenants/vat-id.ts';
import { firmName } from '../../domain/kernel/mailed-name.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';
import { oneLine } from './one-line.ts';

/** The address may come later: only the country decides something on the day of registration (tax, currency). */
export const registration = z.object({
  companyName: firmName(120).min(2),
  package: Package,
  adminEmail: z.email().max(254),
  country: Country,
  vatId: z.string().trim().max(30).optional(),
  street: oneLine(120).optional(),
  postalCode: oneLine(10).optional(),
  city: oneLine(80).optional(),
  /** A business when absent. */
  customerType: CustomerType.optional(),
  demo: z.boolean().optional(),
});
export type Registration = z.infer<typeof registration>;

export const registerTenant = command({
  name: 'RegisterTenant',
  says: 'Take a company on as a tenant, with its first package.',
  permission: 'tenants:register',
  input: registration,
  stream: (_, { tenantId }) => stream.tenant(tenantId),
  folding: tenantFolding,
  rejections: ['TenantAlreadyRegistered', 'VatIdInvalid'],
  gather: async (_, { state }) => ({ pricing: await state(pricingFolding, stream.pricing()) }),
  decide(tenant, input, { id, today, pricing }) {
    if (tenant.status !== 'absent') return reject('TenantAlreadyRegistered');
    const vatId = input.vatId ? plainVatId(input.country, input.vatId) : undefined;
    if (input.vatId && !vatId) return reject('VatIdInvalid', { country: input.country });
    return [
      TenantRegistered({
        companyName: input.companyName,
        adminEmail: input.adminEmail,
        adminUserId: id('admin'),
        demo: input.demo ?? false,
        ...(vatId && { vatId }),
        ...(input.customerType && { customerType: input.customerType }),
        // Who sits in Switzerland pays in francs as soon as there are prices in francs.
        ...(input.country === 'CH' && priceOn(pricing, today, 'CHF') && { currency: 'CHF' as const }),
        address: { street: input.street ?? '', postalCode: input.postalCode ?? '', city: input.city ?? '', country: input.country },
      }),
      PackageBooked({ package: input.package, validFrom: today }),
    ];
  },
});
