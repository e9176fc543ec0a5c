import { describe, it } from 'vitest';
import { accessFolding } from '../../domain/access/access.ts';
import { AccessRevoked, SignedOut } from '../../domain/access/events.ts';
import { given } from '../kernel/spec.ts';
import { viewer } from './access.examples.ts';
import { signOut } from './sign-out.ts';

describe('signing out', () => {
  it('is written down', () =>
    given(accessFolding, viewer)
      .when(signOut, { userId: 'viewer' })
      .thenEvents(SignedOut({ userId: 'viewer' })));
  it('is refused to nobody, not even to a person who was shut out', () =>
    given(accessFolding, viewer, AccessRevoked({ userId: 'viewer' }))
      .when(signOut, { userId: 'viewer' })
      .thenEvents(SignedOut({ userId: 'viewer' })));
});
