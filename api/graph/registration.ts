import { onboardTenant } from '../../commands/tenants/onboard-tenant.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { builder } from './builder.ts';
import { envelopeOf, settle } from './dispatch.ts';
import { Country, CustomerType, Package } from './enums.ts';
import { rule } from './rules.ts';
import { tenantView } from './tenants.ts';
import type { Payload } from './types/payload.ts';
import { RefusalType } from './types/refusal.ts';
import { Tenant, type TenantView } from './types/tenants.ts';

const RegisterTenantInput = builder.inputType('RegisterTenantInput', {
  description: 'commandId makes a mutation repeatable: the same id has one effect. The portal sends a fresh UUID per intent.',
  fields: (t) => ({
    commandId: t.id(),
    companyName: t.string({ required: true }),
    package: t.field({ type: Package, required: true }),
    adminEmail: t.string({ required: true }),
    country: t.field({ type: Country, required: true }),
    vatId: t.string(),
    customerType: t.field({ type: CustomerType }),
    street: t.string(),
    postalCode: t.string(),
    city: t.string(),
  }),
});
const RegisterTenantPayload = builder
  .objectRef<Payload<TenantView> & { readonly apiKey?: string | undefined; readonly webchatPublicKey?: string | undefined }>('RegisterTenantPayload')
  .implement({
    fields: (t) => ({
      tenant: t.field({ type: Tenant, nullable: true, resolve: ({ result }) => result ?? null }),
      apiKey: t.string({ nullable: true, resolve: (p) => p.apiKey ?? null }),
      webchatPublicKey: t.string({ nullable: true, resolve: (p) => p.webchatPublicKey ?? null }),
      position: t.string({ nullable: true, resolve: (p) => p.position ?? null }),
      refusal: t.field({ type: RefusalType, nullable: true, resolve: ({ refusal }) => refusal ?? null }),
    }),
  });

builder.mutationFields((t) => ({
  registerTenant: t.field({
    type: RegisterTenantPayload,
    args: { input: t.arg({ type: RegisterTenantInput, required: true }) },
    extensions: rule({ permission: 'tenants:register', only: 'operator' }),
    resolve: async (_, { input: { commandId, vatId, customerType, street, postalCode, city, ...company } }, context) => {
      const outcome = await onboardTenant(
        context.deps,
        {
          ...company,
          ...(customerType && { customerType }),
          ...(vatId && { vatId }),
          ...(street && { street }),
          ...(postalCode && { postalCode }),
          ...(city && { city }),
        },
        envelopeOf(context, 'OnboardTenant', { commandId, tenantId: OPERATOR }),
      );
      const settled = await settle(context, outcome, async () => (outcome.ok ? tenantView(context, outcome.tenantId) : null));
      return outcome.ok ? { ...settled, apiKey: outcome.apiKey, webchatPublicKey: outcome.webchat.publicKey } : settled;
    },
  }),
}));
