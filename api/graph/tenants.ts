import { activateTenant } from '../../commands/tenants/activate-tenant.ts';
import { bookPackage } from '../../commands/tenants/book-package.ts';
import { suspendTenant } from '../../commands/tenants/suspend-tenant.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import { findTenant, findTenants, type TenantSummary } from '../../projections/tenants/tenants.ts';
import { Refusal } from '../errors.ts';
import { builder } from './builder.ts';
import { tenantAtInstant } from './configuration.ts';
import type { Context } from './context.ts';
import { dispatch, settle } from './dispatch.ts';
import { Package, TenantStatus, Term } from './enums.ts';
import { today } from './now.ts';
import { open } from './open.ts';
import { pageOf } from './page-of.ts';
import { allow, rule } from './rules.ts';
import { tenantOf } from './tenant-of.ts';
import { payload } from './types/payload.ts';
import { Tenant, TenantConnection, type TenantView } from './types/tenants.ts';

async function toTenants(context: Context, found: readonly TenantSummary[]): Promise<TenantView[]> {
  // The address was registered by the operator; the administrator's key is one of the operator's vault.
  const emails = await Promise.all(found.map(({ adminEmail, id }) => open(context, id, [adminEmail])));
  return found.map((tenant, i) => ({ ...tenant, adminEmail: emails[i]?.[0] ?? '' }));
}

export async function tenantView(context: Context, tenantId: string): Promise<TenantView | null> {
  const found = await context.deps.readDb.asTenant(tenantId, (db) => findTenant(db, tenantId, today(context)));
  return found ? ((await toTenants(context, [found]))[0] ?? null) : null;
}

/** The same, folded from the log up to an instant; who may read the trail may ask for it. */
async function pastTenantView(context: Context, tenantId: string, asOf: Instant): Promise<TenantView> {
  allow({ permission: 'audit:read' }, context);
  const at = await tenantAtInstant(context, tenantId, asOf);
  if (at.status === 'absent') throw new Refusal('TenantNotYetRegistered');
  const { company, contract } = at.configuration;
  return {
    id: tenantId,
    companyName: company.name,
    status: contract.status,
    package: contract.package ?? contract.bookings[0]?.package ?? 'starter',
    country: company.address?.country ?? 'DE',
    vatId: company.vatId,
    adminEmail: company.adminEmail,
    demo: company.demo,
    registeredAt: company.registeredAt ?? asOf,
    activatedAt: company.activatedAt,
    eraseOn: contract.eraseOn,
    past: at.configuration,
  };
}

builder.queryFields((t) => ({
  tenant: t.field({
    type: Tenant,
    nullable: true,
    args: { id: t.arg.id(), asOf: t.arg({ type: 'Instant' }) },
    extensions: rule({ permission: 'tenants:read' }),
    description: 'The tenant of the session, or the one an operator names; with asOf as it was at that instant, from the log alone.',
    resolve: async (_, { id, asOf }, context) => {
      const tenantId = await tenantOf(context, id);
      return asOf === null || asOf === undefined ? tenantView(context, tenantId) : pastTenantView(context, tenantId, asOf);
    },
  }),
  tenants: t.field({
    type: TenantConnection,
    extensions: rule({ permission: 'tenants:read', only: 'operator' }),
    description: 'All tenants, for the operator.',
    args: { first: t.arg.int({ defaultValue: 25 }), after: t.arg.string(), search: t.arg.string(), status: t.arg({ type: TenantStatus }) },
    resolve: async (_, { search, status, ...page }, context) => {
      const found = await context.deps.readDb.asOperator((db) =>
        findTenants(db, { search: search ?? undefined, status: status ?? undefined }, pageOf(page, 25), today(context)),
      );
      return { ...found, nodes: await toTenants(context, found.nodes) };
    },
  }),
}));

const BookPackageInput = builder.inputType('BookPackageInput', {
  fields: (t) => ({
    commandId: t.id(),
    tenantId: t.id({ required: true }),
    package: t.field({ type: Package, required: true }),
    validFrom: t.field({ type: 'Date' }),
    term: t.field({ type: Term }),
    reason: t.string(),
  }),
});
const ActivateTenantInput = builder.inputType('ActivateTenantInput', { fields: (t) => ({ commandId: t.id(), tenantId: t.id({ required: true }) }) });
const SuspendTenantInput = builder.inputType('SuspendTenantInput', {
  fields: (t) => ({ commandId: t.id(), tenantId: t.id({ required: true }), reason: t.string({ required: true }) }),
});
const TenantPayload = payload('TenantPayload', 'tenant', Tenant);

const manage = rule({ permission: 'tenants:manage', only: 'operator' });

builder.mutationFields((t) => ({
  bookPackage: t.field({
    type: TenantPayload,
    args: { input: t.arg({ type: BookPackageInput, required: true }) },
    extensions: manage,
    resolve: async (_, { input: { commandId, tenantId, package: booked, validFrom, term, reason } }, context) => {
      const booking = { package: booked, ...(validFrom && { validFrom }), ...(term && { term }) };
      return settle(context, await dispatch(context, bookPackage, booking, { commandId, tenantId, reason }), () => tenantView(context, tenantId));
    },
  }),
  activateTenant: t.field({
    type: TenantPayload,
    args: { input: t.arg({ type: ActivateTenantInput, required: true }) },
    extensions: manage,
    resolve: async (_, { input: { commandId, tenantId } }, context) =>
      settle(context, await dispatch(context, activateTenant, {}, { commandId, tenantId }), () => tenantView(context, tenantId)),
  }),
  suspendTenant: t.field({
    type: TenantPayload,
    args: { input: t.arg({ type: SuspendTenantInput, required: true }) },
    extensions: manage,
    resolve: async (_, { input: { commandId, tenantId, reason } }, context) =>
      settle(context, await dispatch(context, suspendTenant, { reason }, { commandId, tenantId, reason }), () => tenantView(context, tenantId)),
  }),
}));
