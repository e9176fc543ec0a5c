import { describe, it } from 'vitest';
import { accessFolding } from '../../domain/access/access.ts';
import { AccessRevoked, DataViewed, SignedOut, SignInSucceeded } from '../../domain/access/events.ts';
import { given } from '../kernel/spec.ts';
import { accepted, viewer } from './access.examples.ts';
import { recordSignIn } from './record-sign-in.ts';
import { recordView } from './record-view.ts';
import { signOut } from './sign-out.ts';

describe('writing down who came and went', () => {
  it('refuses a sign-in of nobody', () => given(accessFolding).when(recordSignIn, { userId: 'viewer', method: 'magic-link' }).thenRejected('UserNotFound'));
  it('refuses the operator\'s key in a tenant', () => given(accessFolding).when(recordSignIn, { userId: 'operator-key', method: 'operator-key' }).thenRejected('UserNotFound'));
  it('refuses a sign-in of a person who was shut out', () => given(accessFolding, viewer, AccessRevoked({ userId: 'viewer' })).when(recordSignIn, { userId: 'viewer', method: 'magic-link' }).thenRejected('AccessAlreadyRevoked'));
  it('records a sign-in', () => given(accessFolding, viewer, accepted('viewer')).when(recordSignIn, { userId: 'viewer', method: 'magic-link' }).thenEvents(SignInSucceeded({ userId: 'viewer', method: 'magic-link' })));
  it('records a sign-in with the operator\'s key', () => given(accessFolding).when(recordSignIn, { userId: 'operator-key', method: 'operator-key' }, { tenantId: 'operator' }).thenEvents(SignInSucceeded({ userId: 'operator-key', method: 'operator-key' })));
  it('records a sign-out', () => given(accessFolding, viewer).when(signOut, { userId: 'viewer' }).thenEvents(SignedOut({ userId: 'viewer' })));
  it('records what was read', () => given(accessFolding).when(recordView, { what: 'conversation', subject: 'c1' }).thenEvents(DataViewed({ what: 'conversation', subject: 'c1' })));
});
