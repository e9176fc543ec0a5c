import { z } from 'zod';
import { Country, Package, PackageBooked, TenantRegistered } from '../../domain/tenants/events.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { plainVatId } from '../../domain/tenants/vat-id.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

/** One line of text, as it stands on an invoice and in a mail's subject. */
const line = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cf}]*$/u, 'no control characters');

/** The address may come later: only the country decides something on the day of registration (tax, currency). */
export const registration = z.object({
  companyName: line(120).min(2),
  package: Package,
  adminEmail: z.email().max(254),
  country: Country,
  vatId: z.string().trim().max(30).optional(),
  street: line(120).optional(),
  postalCode: line(10).optional(),
  city: line(80).optional(),
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
  decide(tenant, input, { id, today }) {
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
        address: { street: input.street ?? '', postalCode: input.postalCode ?? '', city: input.city ?? '', country: input.country },
      }),
      PackageBooked({ package: input.package, validFrom: today }),
    ];
  },
});
