import { describe, it } from 'vitest';
import { TenantActivated, TenantSuspended, TerminationRequested } from '../../domain/tenants/events.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { given } from '../kernel/spec.ts';
import { suspendTenant } from './suspend-tenant.ts';
import { registered } from './tenant.examples.ts';

const input = { reason: 'Zahlungsverzug' };

describe('suspending a tenant', () => {
  it('refuses an unknown tenant', () => given(tenantFolding).when(suspendTenant, input).thenRejected('TenantNotFound'));
  it('refuses a tenant on its way out', () =>
    given(tenantFolding, registered, TerminationRequested({ eraseOn: '2026-12-01' }))
      .when(suspendTenant, input)
      .thenRejected('TenantTerminating'));
  it('stops an active tenant with a reason', () =>
    given(tenantFolding, registered, TenantActivated({})).when(suspendTenant, input).thenEvents(TenantSuspended(input)));
  it('does nothing the second time', () =>
    given(tenantFolding, registered, TenantSuspended(input)).when(suspendTenant, { reason: 'noch einmal' }).thenNothing());
});
