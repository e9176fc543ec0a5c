import { describe, it } from 'vitest';
import { TenantSuspended, TerminationRequested } from '../../domain/tenants/events.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { given } from '../kernel/spec.ts';
import { requestTermination } from './request-termination.ts';
import { registered } from './tenant.examples.ts';

describe('requesting the end of a contract', () => {
  it('refuses an unknown tenant', () => given(tenantFolding).when(requestTermination, {}).thenRejected('TenantNotFound'));
  it('sets the erase day thirty days ahead (API-8)', () =>
    given(tenantFolding, registered)
      .when(requestTermination, {})
      .thenEvents(TerminationRequested({ eraseOn: '2026-12-16' })));
  it('ends the contract of a suspended tenant too', () =>
    given(tenantFolding, registered, TenantSuspended({ reason: 'x' }))
      .when(requestTermination, {})
      .thenEvents(TerminationRequested({ eraseOn: '2026-12-16' })));
  it('does not move the erase day when asked again', () =>
    given(tenantFolding, registered, TerminationRequested({ eraseOn: '2026-12-01' }))
      .when(requestTermination, {})
      .thenNothing());
});
