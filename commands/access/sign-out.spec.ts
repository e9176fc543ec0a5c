import { describe, it } from 'vitest';
import { accessLogFolding } from '../../domain/access/access-log.ts';
import { SignedOut } from '../../domain/access/events.ts';
import { given } from '../kernel/spec.ts';
import { signOut } from './sign-out.ts';

describe('signing out', () => {
  it('is written down', () =>
    given(accessLogFolding)
      .when(signOut, { userId: 'viewer' })
      .thenEvents(SignedOut({ userId: 'viewer' })));
});
