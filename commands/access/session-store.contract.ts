import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuid5 } from '../kernel/uuid.ts';
import type { SessionStore, SignInLink } from './session-store.ts';

const link = (n: number, more: Partial<SignInLink> = {}): SignInLink => ({
  linkId: uuid5('link', n),
  tokenSha256: `hash-${n}`,
  kind: 'sign-in',
  tenantId: 't',
  userId: 'anna',
  emailFingerprint: `f-${n}`,
  createdAt: '2026-11-16T09:00:00.000Z',
  expiresAt: '2026-11-16T09:15:00.000Z',
  ...more,
});

/** What every store of sessions does. */
export function sessionStoreContract(name: string, create: () => Promise<SessionStore>): void {
  describe(`sessions in ${name}`, () => {
    let store: SessionStore;
    beforeAll(async () => {
      store = await create();
    });
    afterAll(() => store.close());

    it('gives a link out once, however many ask at the same moment (SEC-1)', async () => {
      await store.keepLink(link(1));
      const taken = await Promise.all(Array.from({ length: 8 }, () => store.takeLink('hash-1', '2026-11-16T09:14:59.999Z')));
      expect(taken.filter(Boolean)).toEqual([link(1)]);
      expect(await store.takeLink('hash-1', '2026-11-16T09:01:00.000Z')).toBeUndefined();
    });
    it('gives no link out at or after its end, nor an unknown one', async () => {
      await store.keepLink(link(2));
      expect(await store.takeLink('hash-2', '2026-11-16T09:15:00.000Z')).toBeUndefined();
      expect(await store.takeLink('hash-unknown', '2026-11-16T09:00:00.000Z')).toBeUndefined();
    });
    it('takes the newer token of a link that was not sent yet, and no other for one that was', async () => {
      const begun = { userId: 'dora', expiresAt: '2026-11-16T09:15:00.000Z' };
      await store.keepLink(link(20, begun));
      await store.keepLink(link(20, { ...begun, tokenSha256: 'hash-20b' }));
      expect((await store.peekLink('hash-20b', '2026-11-16T09:01:00.000Z'))?.userId).toBe('dora');
      expect(await store.peekLink('hash-20', '2026-11-16T09:01:00.000Z')).toBeUndefined();
      await store.markSent(link(20).linkId);
      await store.keepLink(link(20, { ...begun, tokenSha256: 'hash-20c' }));
      expect(await store.takeLink('hash-20c', '2026-11-16T09:01:00.000Z')).toBeUndefined();
      expect((await store.takeLink('hash-20b', '2026-11-16T09:01:00.000Z'))?.userId).toBe('dora');
      expect(await store.peekLink('hash-20b', '2026-11-16T09:01:00.000Z')).toBeUndefined();
    });
    it('ends all sessions of a user and the sign-in links under way, and nobody else’s', async () => {
      const at = '2026-11-16T09:00:00.000Z';
      for (const [token, userId] of [
        ['e-1', 'emil'],
        ['e-2', 'emil'],
        ['f-1', 'fritz'],
      ] as const)
        await store.open({ tokenSha256: token, tenantId: 't', userId, createdAt: at, lastSeenAt: at });
      await store.keepLink(link(21, { userId: 'emil' }));
      await store.keepLink(link(22, { userId: 'emil', kind: 'invitation' }));
      await store.endAll('t', 'emil');
      expect(await Promise.all(['e-1', 'e-2', 'f-1'].map(async (token) => (await store.find(token))?.userId))).toEqual([undefined, undefined, 'fritz']);
      expect(await store.takeLink('hash-21', at)).toBeUndefined();
      expect((await store.takeLink('hash-22', at))?.userId).toBe('emil');
    });
    it('keeps the first of two links with one id, and what became of it', async () => {
      await store.keepLink(link(3));
      expect(await store.linkState(link(3).linkId)).toEqual({ sent: false });
      await store.markSent(link(3).linkId);
      await store.keepLink(link(3));
      expect(await store.linkState(link(3).linkId)).toEqual({ sent: true });
      expect(await store.linkState(uuid5('nothing'))).toBeUndefined();
    });
    it('voids an earlier link of the same kind and user, and of nobody else (US-3.1.c)', async () => {
      for (const [n, userId] of [
        [4, 'bert'],
        [5, 'cora'],
        [6, 'bert'],
      ] as const)
        await store.keepLink(link(n, { kind: 'invitation', userId }));
      const taken = await Promise.all([4, 5, 6].map((n) => store.takeLink(`hash-${n}`, '2026-11-16T09:01:00.000Z')));
      expect(taken.map((l) => l?.linkId)).toEqual([undefined, link(5).linkId, link(6).linkId]);
    });
    it('counts the links of an address', async () => {
      for (const n of [7, 8]) await store.keepLink(link(n, { emailFingerprint: 'f-x' }));
      expect(await store.countLinks('f-x', '2026-11-16T09:00:00.000Z')).toBe(2);
      expect(await store.countLinks('f-x', '2026-11-16T09:00:00.001Z')).toBe(0);
    });
    it('opens, touches and ends a session', async () => {
      const session = { tokenSha256: 's-1', tenantId: 't', userId: 'anna', createdAt: '2026-11-16T09:00:00.000Z', lastSeenAt: '2026-11-16T09:00:00.000Z' };
      await store.open(session);
      await store.touch('s-1', '2026-11-16T09:20:00.000Z');
      await store.touch('s-1', '2026-11-16T09:10:00.000Z');
      expect(await store.find('s-1')).toEqual({ ...session, lastSeenAt: '2026-11-16T09:20:00.000Z' });
      await store.end('s-1');
      expect(await store.find('s-1')).toBeUndefined();
    });
    it('sweeps what is over and keeps the rest', async () => {
      const begun = (tokenSha256: string, createdAt: string) => store.open({ tokenSha256, tenantId: 't', userId: 'anna', createdAt, lastSeenAt: createdAt });
      await begun('old', '2026-11-15T09:00:00.000Z');
      await begun('young', '2026-11-16T09:00:00.000Z');
      await store.keepLink(link(9, { expiresAt: '2026-11-15T09:00:00.000Z' }));
      await store.sweep({ linksExpired: '2026-11-16T00:00:00.000Z', sessionsBegun: '2026-11-16T00:00:00.000Z' });
      expect([
        await store.find('old'),
        (await store.find('young'))?.tokenSha256,
        await store.linkState(link(9).linkId),
        await store.linkState(link(3).linkId),
      ]).toEqual([undefined, 'young', undefined, { sent: true }]);
    });
  });
}
