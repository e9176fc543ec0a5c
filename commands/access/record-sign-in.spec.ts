import { describe, it } from 'vitest';
import { accessFolding } from '../../domain/access/access.ts';
import { AccessRevoked, SignInSucceeded } from '../../domain/access/events.ts';
import { given } from '../kernel/spec.ts';
import { accepted, viewer } from './access.examples.ts';
import { recordSignIn } from './record-sign-in.ts';

describe('recording a sign-in', () => {
  it('refuses a sign-in of nobody', () => given(accessFolding).when(recordSignIn, { userId: 'viewer', method: 'magic-link' }).thenRejected('UserNotFound'));
  it("refuses the operator's key in a tenant", () =>
    given(accessFolding).when(recordSignIn, { userId: 'operator-key', method: 'operator-key' }).thenRejected('UserNotFound'));
  it('refuses a sign-in of a person who was shut out', () =>
    given(accessFolding, viewer, AccessRevoked({ userId: 'viewer' }))
      .when(recordSignIn, { userId: 'viewer', method: 'magic-link' })
      .thenRejected('AccessAlreadyRevoked'));
  it('records a sign-in', () =>
    given(accessFolding, viewer, accepted('viewer'))
      .when(recordSignIn, { userId: 'viewer', method: 'magic-link' })
      .thenEvents(SignInSucceeded({ userId: 'viewer', method: 'magic-link' })));
  it("records a sign-in with the operator's key", () =>
    given(accessFolding)
      .when(recordSignIn, { userId: 'operator-key', method: 'operator-key' }, { tenantId: 'operator' })
      .thenEvents(SignInSucceeded({ userId: 'operator-key', method: 'operator-key' })));
});
