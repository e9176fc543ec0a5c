import { describe, it } from 'vitest';
import { accessFolding } from '../../domain/access/access.ts';
import { AccessRevoked, RoleGranted } from '../../domain/access/events.ts';
import { given } from '../kernel/spec.ts';
import { admin, by, owner, viewer } from './access.examples.ts';
import { grantRole } from './grant-role.ts';

describe('granting a role', () => {
  it('refuses an unknown user', () =>
    given(accessFolding, owner).when(grantRole, { userId: 'nobody', role: 'admin' }, by('owner')).thenRejected('UserNotFound'));
  it('refuses a user who was shut out', () =>
    given(accessFolding, owner, viewer, AccessRevoked({ userId: 'viewer' }))
      .when(grantRole, { userId: 'viewer', role: 'admin' }, by('owner'))
      .thenRejected('AccessAlreadyRevoked'));
  it('refuses a role of the operator', () =>
    given(accessFolding, owner, viewer).when(grantRole, { userId: 'viewer', role: 'operator-finance' }, by('owner')).thenRejected('RoleNotAllowed'));
  it('refuses an admin who would make an owner', () =>
    given(accessFolding, owner, admin).when(grantRole, { userId: 'admin', role: 'owner' }, by('admin')).thenRejected('OwnerOnly'));
  it('refuses an admin who would unmake an owner', () =>
    given(accessFolding, owner, admin).when(grantRole, { userId: 'owner', role: 'viewer' }, by('admin')).thenRejected('OwnerOnly'));
  it('refuses to unmake the last owner', () =>
    given(accessFolding, owner, admin).when(grantRole, { userId: 'owner', role: 'admin' }, by('owner')).thenRejected('LastOwner'));
  it('grants another role', () =>
    given(accessFolding, owner, admin, viewer)
      .when(grantRole, { userId: 'viewer', role: 'editor' }, by('admin'))
      .thenEvents(RoleGranted({ userId: 'viewer', role: 'editor' })));
  it('does nothing when the user has the role', () =>
    given(accessFolding, owner).when(grantRole, { userId: 'owner', role: 'owner' }, by('owner')).thenNothing());
  it("refuses the operator, who has no say in a tenant's house", () =>
    given(accessFolding, owner, viewer)
      .when(grantRole, { userId: 'viewer', role: 'owner' }, { actor: { kind: 'operator', id: 'otto' } })
      .thenRejected('TenantInvites'));
});
