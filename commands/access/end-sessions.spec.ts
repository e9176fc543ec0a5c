import { describe, it } from 'vitest';
import { accessLogFolding } from '../../domain/access/access-log.ts';
import { SessionsEnded } from '../../domain/access/events.ts';
import { given } from '../kernel/spec.ts';
import { viewer } from './access.examples.ts';
import { endSessions } from './end-sessions.ts';

describe('ending all sessions', () => {
  it('refuses those of nobody', () => given(accessLogFolding).when(endSessions, { userId: 'viewer' }).thenRejected('UserNotFound'));
  it('is written down', () =>
    given(accessLogFolding)
      .when(endSessions, { userId: 'viewer' }, { other: { 'access-tenant-a': [viewer] } })
      .thenEvents(SessionsEnded({ userId: 'viewer' })));
  it("is there for the holder of the operator's key", () =>
    given(accessLogFolding)
      .when(endSessions, { userId: 'operator-key' }, { tenantId: 'operator' })
      .thenEvents(SessionsEnded({ userId: 'operator-key' })));
});
