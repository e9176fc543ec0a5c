import { describe, expect, it } from 'vitest';
import { accessFolding } from '../../domain/access/access.ts';
import { accessLogFolding } from '../../domain/access/access-log.ts';
import { DataViewed } from '../../domain/access/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { given, specNow } from '../kernel/spec.ts';
import { callerOfUser } from './callers.ts';
import { by } from './access.examples.ts';
import { inviteUser } from './invite-user.ts';
import { noteView } from './note-view.ts';
import { recordView } from './record-view.ts';

const looked = DataViewed({ what: 'conversation', subject: 'c1' });
const later = (ms: number) => new Date(Date.parse(specNow) + ms).toISOString();

describe('recording a view', () => {
  it('says what was read', () => given(accessLogFolding).when(recordView, { what: 'conversation', subject: 'c1' }).thenEvents(looked));
  it('takes a second look within a quarter of an hour for the same one', () =>
    given(accessLogFolding, looked)
      .when(recordView, { what: 'conversation', subject: 'c1' }, { now: later(14 * 60_000) })
      .thenNothing());
  it('says it again after that, of something else, and of somebody else', async () => {
    await given(accessLogFolding, looked)
      .when(recordView, { what: 'conversation', subject: 'c1' }, { now: later(15 * 60_000) })
      .thenEvents(looked);
    await given(accessLogFolding, looked)
      .when(recordView, { what: 'conversation', subject: 'c2' })
      .thenEvents(DataViewed({ what: 'conversation', subject: 'c2' }));
    await given(accessLogFolding, looked).when(recordView, { what: 'conversation', subject: 'c1' }, by('bert')).thenEvents(looked);
  });
  it('writes down each download', () =>
    given(accessLogFolding, DataViewed({ what: 'export', subject: 'e1' }))
      .when(recordView, { what: 'export', subject: 'e1' })
      .thenEvents(DataViewed({ what: 'export', subject: 'e1' })));
  it('takes no text for a subject', () => {
    expect(recordView.input.safeParse({ what: 'conversation', subject: 'x'.repeat(121) }).success).toBe(false);
  });
  it('leaves the access state as short as it was, after a year of views, and forgets old looks (SEC-1)', async () => {
    const world = createWorld('2026-01-01T08:00:00.000Z');
    await world.handle(inviteUser, { email: 'anna@firma.example', role: 'owner', userId: 'anna' }, world.envelope('invite'));
    const anna = callerOfUser('tenant-a', 'anna', 'viewer');
    for (let day = 0; day < 365; day += 1) {
      world.advance(86_400_000);
      for (let view = 0; view < 10; view += 1) await noteView(world, anna, { tenantId: 'tenant-a', what: 'conversation', subject: `c${view}` });
    }
    expect(await world.store.readStream(stream.access('tenant-a'))).toHaveLength(1);
    expect((await world.handle.state(accessFolding, stream.access('tenant-a'))).users.size).toBe(1);
    expect(await world.store.readStream(stream.accessLog('tenant-a', '2026-03'))).toHaveLength(310);
    expect((await world.handle.state(accessLogFolding, stream.accessLog('tenant-a', '2026-12'))).looks.size).toBe(10);
  });
});
