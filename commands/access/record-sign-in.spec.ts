import { describe, it } from 'vitest';
import { accessLogFolding } from '../../domain/access/access-log.ts';
import { AccessRevoked, SignInSucceeded } from '../../domain/access/events.ts';
import { given } from '../kernel/spec.ts';
import { accepted, viewer } from './access.examples.ts';
import { recordSignIn } from './record-sign-in.ts';

describe('recording a sign-in', () => {
  it('refuses a sign-in of nobody', () => given(accessLogFolding).when(recordSignIn, { userId: 'viewer', method: 'magic-link' }).thenRejected('UserNotFound'));
  it("refuses the operator's key in a tenant", () =>
    given(accessLogFolding).when(recordSignIn, { userId: 'operator-key', method: 'operator-key' }).thenRejected('UserNotFound'));
  it('refuses a sign-in of a person who was shut out', () =>
    given(accessLogFolding)
      .when(recordSignIn, { userId: 'viewer', method: 'magic-link' }, { other: { 'access-tenant-a': [viewer, AccessRevoked({ userId: 'viewer' })] } })
      .thenRejected('AccessAlreadyRevoked'));
  it('records a sign-in', () =>
    given(accessLogFolding)
      .when(recordSignIn, { userId: 'viewer', method: 'magic-link' }, { other: { 'access-tenant-a': [viewer, accepted('viewer')] } })
      .thenEvents(SignInSucceeded({ userId: 'viewer', method: 'magic-link' })));
  it("records a sign-in with the operator's key", () =>
    given(accessLogFolding)
      .when(recordSignIn, { userId: 'operator-key', method: 'operator-key' }, { tenantId: 'operator' })
      .thenEvents(SignInSucceeded({ userId: 'operator-key', method: 'operator-key' })));
});
