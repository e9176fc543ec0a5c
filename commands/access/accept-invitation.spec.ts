import { describe, it } from 'vitest';
import { accessFolding } from '../../domain/access/access.ts';
import { AccessRevoked, InvitationAccepted } from '../../domain/access/events.ts';
import { given } from '../kernel/spec.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { accepted, viewer } from './access.examples.ts';

describe('accepting an invitation', () => {
  it('refuses a person who was not invited', () => given(accessFolding).when(acceptInvitation, { userId: 'viewer' }).thenRejected('UserNotFound'));
  it('refuses a person who was shut out meanwhile', () =>
    given(accessFolding, viewer, AccessRevoked({ userId: 'viewer' }))
      .when(acceptInvitation, { userId: 'viewer' })
      .thenRejected('AccessAlreadyRevoked'));
  it('makes the user active', () =>
    given(accessFolding, viewer)
      .when(acceptInvitation, { userId: 'viewer' })
      .thenEvents(InvitationAccepted({ userId: 'viewer' })));
  it('does nothing the second time', () => given(accessFolding, viewer, accepted('viewer')).when(acceptInvitation, { userId: 'viewer' }).thenNothing());
});
