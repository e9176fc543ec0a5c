import { SystemPromptWritten } from '../../domain/assistants/events.ts';
import { PackageBooked, TenantRegistered, type Package } from '../../domain/tenants/events.ts';

export const firstPrompt = SystemPromptWritten({ version: 1, text: 'Wir verkaufen Heizungen.', sha256: 'a', characters: 24, tokens: 6 });
export const secondPrompt = SystemPromptWritten({ version: 2, text: 'Wir warten Heizungen.', sha256: 'b', characters: 21, tokens: 5 });

/** The tenant's own stream, as `gather` reads it. */
export function tenantWith(booked: Package) {
  return {
    'tenant-tenant-a': [
      TenantRegistered({
        companyName: 'Lindner',
        adminEmail: 'a@lindner.example',
        adminUserId: 'u',
        demo: false,
        address: { street: '', postalCode: '', city: '', country: 'DE' },
      }),
      PackageBooked({ package: booked, validFrom: '2026-01-01' }),
    ],
  };
}
