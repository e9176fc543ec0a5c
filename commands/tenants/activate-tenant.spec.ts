import { describe, it } from 'vitest';
import { TenantActivated, TenantSuspended, TerminationRequested } from '../../domain/tenants/events.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { given } from '../kernel/spec.ts';
import { activateTenant } from './activate-tenant.ts';
import { registered } from './tenant.examples.ts';

describe('activating a tenant', () => {
  it('refuses an unknown tenant', () => given(tenantFolding).when(activateTenant, {}).thenRejected('TenantNotFound'));
  it('refuses a tenant on its way out', () =>
    given(tenantFolding, registered, TerminationRequested({ eraseOn: '2026-12-01' }))
      .when(activateTenant, {})
      .thenRejected('TenantTerminating'));
  it('lets a registered tenant answer', () => given(tenantFolding, registered).when(activateTenant, {}).thenEvents(TenantActivated({})));
  it('lets a suspended tenant answer again', () =>
    given(tenantFolding, registered, TenantSuspended({ reason: 'Zahlungsverzug' }))
      .when(activateTenant, {})
      .thenEvents(TenantActivated({})));
  it('does nothing the second time', () => given(tenantFolding, registered, TenantActivated({})).when(activateTenant, {}).thenNothing());
});
