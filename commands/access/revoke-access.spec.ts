import { describe, it } from 'vitest';
import { accessFolding } from '../../domain/access/access.ts';
import { AccessRevoked, RoleGranted } from '../../domain/access/events.ts';
import { given } from '../kernel/spec.ts';
import { admin, by, owner, viewer } from './access.examples.ts';
import { revokeAccess } from './revoke-access.ts';

describe('revoking access', () => {
  it('refuses an unknown user', () => given(accessFolding, owner).when(revokeAccess, { userId: 'nobody' }, by('owner')).thenRejected('UserNotFound'));
  it('refuses an admin who would shut out an owner', () =>
    given(accessFolding, owner, admin).when(revokeAccess, { userId: 'owner' }, by('admin')).thenRejected('OwnerOnly'));
  it('refuses to shut out the last owner', () => given(accessFolding, owner).when(revokeAccess, { userId: 'owner' }, by('owner')).thenRejected('LastOwner'));
  it('shuts a user out', () =>
    given(accessFolding, owner, viewer)
      .when(revokeAccess, { userId: 'viewer' }, by('owner'))
      .thenEvents(AccessRevoked({ userId: 'viewer' })));
  it('shuts out one of two owners', () =>
    given(accessFolding, owner, admin, RoleGranted({ userId: 'admin', role: 'owner' }))
      .when(revokeAccess, { userId: 'owner' }, by('admin'))
      .thenEvents(AccessRevoked({ userId: 'owner' })));
  it('does nothing the second time', () =>
    given(accessFolding, owner, viewer, AccessRevoked({ userId: 'viewer' }))
      .when(revokeAccess, { userId: 'viewer' }, by('owner'))
      .thenNothing());
});
