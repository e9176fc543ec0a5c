import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { uuid5 } from '../../commands/kernel/uuid.ts';
import { onboardTenant } from '../../commands/tenants/onboard-tenant.ts';
import { registration } from '../../commands/tenants/register-tenant.ts';
import { requestTermination } from '../../commands/tenants/request-termination.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { businessDate, BusinessDate, toInstant } from '../../domain/kernel/time.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { listChannels } from '../../projections/channels/channels.ts';
import { findTenant } from '../../projections/tenants/tenants.ts';
import { sumTokens } from '../../projections/usage/token-usage.ts';
import { isOperator } from '../auth/identify.ts';
import { endpoint } from './endpoint.ts';
import { idempotencyKey } from './idempotency.ts';
import { Id, IdParams, TenantStatus, TenantStatusAnswer } from './schemas.ts';

const unknownTenant = { refused: { rejected: 'TenantNotFound', info: {} } } as const;

export const registerTenantEndpoint = endpoint({
  name: 'registerTenant',
  method: 'POST',
  path: '/api/v1/tenants',
  says: 'Takes a company on as a tenant: registered, keyed, with a web chat, active. `Idempotency-Key` makes it repeatable.',
  audience: 'operator',
  permission: 'tenants:register',
  body: registration.omit({ demo: true }),
  answers: {
    201: {
      says: 'The tenant. The key is shown now and, for the same Idempotency-Key, for a day.',
      schema: z.object({ id: Id, status: TenantStatus, apiKey: z.string().nullable(), webchat: z.object({ channelId: Id, publicKey: z.string() }) }),
    },
  },
  refusals: ['IdempotencyKeyReused', 'TenantAlreadyRegistered', 'VatIdInvalid'],
  async run({ deps, caller, body, request }) {
    const outcome = await onboardTenant(deps, body, {
      commandId: uuid5('rest', 'tenants', caller.actor.id, idempotencyKey(request) ?? randomUUID()),
      caller,
      correlationId: request.id,
    });
    if (!outcome.ok) return { refused: outcome.rejection };
    const { tenantId: id, status, apiKey, webchat } = outcome;
    return {
      status: 201,
      position: outcome.position,
      headers: { location: `/api/v1/tenants/${id}/status` },
      body: { id, status, apiKey: apiKey ?? null, webchat },
    };
  },
});

export const tenantStatusEndpoint = endpoint({
  name: 'tenantStatus',
  method: 'GET',
  path: '/api/v1/tenants/:id/status',
  says: 'How a tenant stands. A foreign id is answered like an unknown one.',
  audience: 'operator-or-tenant',
  permission: 'tenants:read',
  params: IdParams,
  answers: { 200: { says: 'The status.', schema: TenantStatusAnswer } },
  refusals: ['TenantNotFound'],
  async run({ deps, caller, params: { id } }) {
    const today = businessDate(toInstant(deps.clock()));
    // A tenant's caller reads in its own scope whatever it asks for, so a foreign id costs what an unknown one costs.
    const scope = isOperator(caller) ? id : caller.tenantId;
    const found = await deps.readDb.asTenant(scope, async (db) => {
      const tenant = await findTenant(db, id, today);
      return tenant && { tenant, channels: await listChannels(db, id), sums: await sumTokens(db, [id], today) };
    });
    if (!found) return unknownTenant;
    const { tenant, channels, sums } = found;
    return {
      status: 200,
      body: {
        id,
        companyName: tenant.companyName,
        status: tenant.status,
        package: tenant.package,
        channels: channels.map((channel) => ({ id: channel.id, type: channel.type, status: channel.status })),
        tokensToday: sums.get(id)?.today ?? { input: 0, output: 0, total: 0 },
      },
    };
  },
});

export const terminateTenantEndpoint = endpoint({
  name: 'terminateTenant',
  method: 'DELETE',
  path: '/api/v1/tenants/:id',
  says: 'Ends the contract; the data is erased 30 days later. Repeatable, with the same day.',
  audience: 'operator',
  permission: 'tenants:manage',
  params: IdParams,
  answers: { 202: { says: 'The day of the erasure.', schema: z.object({ eraseOn: BusinessDate }) } },
  refusals: ['TenantNotFound'],
  async run({ deps, caller, params: { id }, request }) {
    if (!/^[A-Za-z0-9_-]{1,80}$/.test(id)) return unknownTenant;
    const outcome = await deps.handle(requestTermination, {}, { commandId: randomUUID(), caller, tenantId: id, correlationId: request.id });
    if (!outcome.ok) return { refused: outcome.rejection };
    const { eraseOn } = await deps.handle.state(tenantFolding, stream.tenant(id));
    return { status: 202, position: outcome.position, body: { eraseOn } };
  },
});
