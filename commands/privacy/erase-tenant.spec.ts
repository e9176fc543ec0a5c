import { describe, it } from 'vitest';
import { TenantErased, TerminationRequested } from '../../domain/tenants/events.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { given } from '../kernel/spec.ts';
import { registered } from '../tenants/tenant.examples.ts';
import { outcome } from './erasure.examples.ts';
import { eraseTenant } from './erase-tenant.ts';

const done = { erasureId: 'e1', ...outcome };
const leaving = TerminationRequested({ eraseOn: '2026-11-16' });

describe('recording that a customer was forgotten', () => {
  it('refuses an unknown tenant', () => given(tenantFolding).when(eraseTenant, done).thenRejected('TenantNotFound'));
  it('refuses one whose contract goes on', () => given(tenantFolding, registered).when(eraseTenant, done).thenRejected('TenantNotTerminating'));
  it('ends it (LAW-2)', () => given(tenantFolding, registered, leaving).when(eraseTenant, done).thenEvents(TenantErased(done)));
  it('happens once', () => given(tenantFolding, registered, leaving, TenantErased(done)).when(eraseTenant, done).thenNothing());
});
