import { describe, expect, it } from 'vitest';
import { accessFolding } from '../../domain/access/access.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { system } from '../kernel/caller.ts';
import type { Mail } from '../kernel/mail.ts';
import type { Job } from '../kernel/policy.ts';
import { wheneverUserInvitedSendInvitation } from '../policies/whenever-user-invited-send-invitation.ts';
import { registerTenant } from '../tenants/register-tenant.ts';
import { emailFingerprint } from './email-fingerprint.ts';
import { callerOfUser } from './callers.ts';
import { endAllSessions } from './end-all-sessions.ts';
import { endSession } from './end-session.ts';
import { inviteUser } from './invite-user.ts';
import { operatorKeyUser } from './operator-key.ts';
import { readSignInLink } from './read-sign-in-link.ts';
import { requestSignIn } from './request-sign-in.ts';
import { revokeAccess } from './revoke-access.ts';
import { linksPerQuarterHour, sendMailWorker } from './send-mail.ts';
import { memorySessions } from './session-store-memory.ts';
import { signIn } from './sign-in.ts';
import { makeSignInLink } from './sign-in-link.ts';
import { sweepSessions } from './sweep-sessions.ts';
import { tokenSha256 } from './token.ts';

async function house() {
  const world = createWorld();
  const sessions = memorySessions();
  const sent: Mail[] = [];
  const queued: Job[] = [];
  const jobs = {
    add: async (job: Job) => {
      queued.push(job);
    },
  };
  let down = false;
  const mailer = {
    send: async (mail: Mail) => {
      if (down) throw new Error('451 try later');
      sent.push(mail);
    },
    close: async () => undefined,
  };
  const worker = sendMailWorker({
    ...world,
    sessions,
    mailer,
    publicUrl: 'https://portal.example',
    findUsers: async (fingerprint) => (fingerprint === emailFingerprint(world.vault, 'anna@firma.example') ? [{ tenantId: 'tenant-a', userId: 'anna' }] : []),
  });
  const work = async (job: Job) => worker.work({ ...job, attempt: 1, lastAttempt: false });
  await world.handle(
    registerTenant,
    { companyName: 'Huber & Söhne', package: 'starter', adminEmail: 'anna@firma.example', country: 'DE' },
    { commandId: 'register', caller: system(OPERATOR, 'spec'), tenantId: 'tenant-a' },
  );
  const invited = await world.handle(inviteUser, { email: 'anna@firma.example', name: 'Anna', role: 'owner', userId: 'anna' }, world.envelope('invite'));
  if (!invited.ok) throw new Error('not invited');
  const react = (demo: boolean) =>
    wheneverUserInvitedSendInvitation.react(
      {
        payload: { userId: 'anna' } as never,
        meta: {
          tenantId: 'tenant-a',
          actor: { kind: 'system', id: 's' },
          commandId: 'c',
          $correlationId: 'c',
          $causationId: 'c',
          at: '2026-11-16T09:30:00.000Z',
          demo,
        },
        eventId: 'event-1',
        streamId: 'access-tenant-a',
        position: 1n,
      },
      { handle: world.handle, jobs, envelope: (name) => world.envelope(name) },
    );
  return {
    world,
    sessions,
    sent,
    queued,
    work,
    react,
    setDown: (is: boolean) => {
      down = is;
    },
    request: async (email = 'anna@firma.example') => {
      await requestSignIn({ ...world, jobs }, { email, language: 'de' });
      await work(queued.at(-1) ?? { name: '', id: '', tenantId: '', data: {} });
    },
    tokenIn: (mail: Mail | undefined) => /token=([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '',
    exchange: (token: string) => signIn({ ...world, sessions }, token),
    status: async () => (await world.handle.state(accessFolding, stream.access('tenant-a'))).users.get('anna')?.status,
  };
}

describe('signing in by link', () => {
  it('mails an invitation whose link makes the person a user, once (US-3.1.c)', async () => {
    const { react, queued, work, sent, tokenIn, exchange, status } = await house();
    await react(false);
    await work(queued[0] ?? { name: '', id: '', tenantId: '', data: {} });
    expect(sent).toMatchObject([{ to: 'anna@firma.example', subject: 'Einladung in das Portal von Huber & Söhne' }]);
    expect(await status()).toBe('invited');
    expect(await exchange(tokenIn(sent[0]))).toMatchObject({ ok: true, tenantId: 'tenant-a', userId: 'anna' });
    expect(await status()).toBe('active');
    expect(await exchange(tokenIn(sent[0]))).toMatchObject({ ok: false, rejection: { rejected: 'SignInLinkInvalid' } });
  });
  it("writes to nobody in a demo's history", async () => {
    const { react, queued } = await house();
    await react(true);
    expect(queued).toEqual([]);
  });
  it('puts no address into the queue and answers the same for an unknown one (SEC-1)', async () => {
    const { request, queued, sent } = await house();
    await request();
    await request('fremd@firma.example');
    expect(sent).toHaveLength(1);
    expect(JSON.stringify(queued)).not.toContain('firma.example');
    expect(Object.keys(queued[0]?.data ?? {})).toEqual(Object.keys(queued[1]?.data ?? {}));
  });
  it('finds the user however the address is written', async () => {
    const { request, sent } = await house();
    await request(' Anna@Firma.Example ');
    expect(sent).toHaveLength(1);
  });
  it('ends a sign-in link after fifteen minutes and an invitation after 72 hours (SEC-1, D-67)', async () => {
    const { world, react, queued, work, request, sent, tokenIn, exchange } = await house();
    await react(false);
    await work(queued[0] ?? { name: '', id: '', tenantId: '', data: {} });
    world.advance(72 * 3_600_000 - 15 * 60_000);
    await request();
    world.advance(15 * 60_000);
    expect((await Promise.all(sent.map((mail) => exchange(tokenIn(mail))))).map((r) => r.ok)).toEqual([false, false]);
  });
  it('makes no spent link good again, whatever comes a second time and however late (SEC-1)', async () => {
    const { world, sessions, request, queued, work, sent, tokenIn, exchange } = await house();
    await request();
    const old = tokenIn(sent[0]);
    expect((await exchange(old)).ok).toBe(true);
    world.advance(48 * 3_600_000);
    await sweepSessions({ ...world, sessions });
    // The very same job once more, as from a queue that was restored, and a new request.
    for (const job of queued.slice()) await work(job);
    await request();
    expect(sent.map(tokenIn).filter((token) => token === old)).toHaveLength(1);
    expect((await exchange(old)).ok).toBe(false);
  });
  it('voids an older link by a newer one', async () => {
    const { request, sent, tokenIn, exchange } = await house();
    await request();
    await request();
    expect(await Promise.all(sent.map(async (mail) => (await exchange(tokenIn(mail))).ok))).toEqual([false, true]);
  });
  it('says whose account a link opens and leaves it good', async () => {
    const { world, sessions, request, sent, tokenIn, exchange } = await house();
    await request();
    const read = () => readSignInLink({ ...world, sessions }, tokenIn(sent[0]), 'betrieb@nextgen.example');
    expect(await Promise.all([read(), read()])).toMatchObject([{ ok: true, email: 'anna@firma.example', companyName: 'Huber & Söhne' }, { ok: true }]);
    expect((await exchange(tokenIn(sent[0]))).ok).toBe(true);
    expect(await read()).toMatchObject({ ok: false, rejection: { rejected: 'SignInLinkInvalid' } });
  });
  it('ends all sessions of a person at once, and the links under way', async () => {
    const { world, sessions, request, sent, tokenIn, exchange } = await house();
    const tokens: string[] = [];
    for (let n = 0; n < 2; n += 1) {
      await request();
      const signed = await exchange(tokenIn(sent.at(-1)));
      if (signed.ok) tokens.push(signed.sessionToken);
    }
    await request();
    expect(await endAllSessions({ ...world, sessions }, 'anna', world.envelope('everywhere'))).toMatchObject({ ok: true, events: [{ type: 'SessionsEnded' }] });
    expect(await Promise.all(tokens.map((token) => sessions.find(tokenSha256(token))))).toEqual([undefined, undefined]);
    expect((await exchange(tokenIn(sent.at(-1)))).ok).toBe(false);
  });
  it('ends no session of another tenant', async () => {
    const { world, sessions, request, sent, tokenIn, exchange } = await house();
    await request();
    const signed = await exchange(tokenIn(sent[0]));
    if (!signed.ok) throw new Error('not signed in');
    const stranger = { commandId: 'x', caller: callerOfUser('tenant-b', 'eve', 'owner'), tenantId: 'tenant-a' };
    expect(await endAllSessions({ ...world, sessions }, 'anna', stranger)).toMatchObject({ ok: false, rejection: { rejected: 'Forbidden' } });
    expect(await sessions.find(tokenSha256(signed.sessionToken))).toBeDefined();
  });
  it('sends the mail again when a job is repeated after a failure, and none when it was done', async () => {
    const { world, request, setDown, queued, work, sent, sessions, tokenIn } = await house();
    setDown(true);
    await expect(request()).rejects.toThrow('451');
    setDown(false);
    const [job] = queued;
    if (!job) throw new Error('no job');
    await work(job);
    await work(job);
    expect(sent).toHaveLength(1);
    expect(await sessions.takeLink(tokenSha256(tokenIn(sent[0])), world.clock().toISOString())).toBeDefined();
  });
  it('sends an address no more than a handful of links in a quarter of an hour', async () => {
    const { world, request, sent } = await house();
    for (let n = 0; n < 9; n += 1) await request();
    expect(sent).toHaveLength(linksPerQuarterHour);
    world.advance(15 * 60_000 + 1);
    await request();
    expect(sent).toHaveLength(linksPerQuarterHour + 1);
  });
  it('refuses the link of a person who was shut out after it left', async () => {
    const { world, request, sent, tokenIn, exchange } = await house();
    await world.handle(inviteUser, { email: 'chef@firma.example', role: 'owner' }, world.envelope('second-owner'));
    await request();
    await world.handle(revokeAccess, { userId: 'anna' }, world.envelope('revoke'));
    expect((await exchange(tokenIn(sent[0]))).ok).toBe(false);
    await request();
    expect(sent).toHaveLength(1);
  });
  it('refuses the link that went to an address the person has no more', async () => {
    const { world, sessions, request, sent, tokenIn } = await house();
    await request();
    expect(sent).toHaveLength(1);
    const elsewhere = {
      ...sessions,
      takeLink: async (...args: Parameters<typeof sessions.takeLink>) => {
        const link = await sessions.takeLink(...args);
        return link && { ...link, emailFingerprint: emailFingerprint(world.vault, 'frueher@firma.example') };
      },
    };
    expect(await signIn({ ...world, sessions: elsewhere }, tokenIn(sent[0]))).toMatchObject({ ok: false, rejection: { rejected: 'SignInLinkInvalid' } });
  });
  it('ends the session on signing out and writes it down', async () => {
    const { world, sessions, request, sent, tokenIn, exchange } = await house();
    await request();
    const signed = await exchange(tokenIn(sent[0]));
    if (!signed.ok) throw new Error('not signed in');
    await endSession({ ...world, sessions }, signed.sessionToken);
    await endSession({ ...world, sessions }, signed.sessionToken);
    expect(await sessions.find(tokenSha256(signed.sessionToken))).toBeUndefined();
    expect((await world.store.readStream(stream.access('tenant-a'))).map((e) => e.type)).toEqual(['UserInvited', 'InvitationAccepted']);
    expect((await world.store.readStream(stream.accessLog('tenant-a', '2026-11'))).map((e) => e.type)).toEqual(['SignInSucceeded', 'SignedOut']);
  });
  it("lets the holder of the operator's key in without a user", async () => {
    const { world, sessions, exchange } = await house();
    const url = await makeSignInLink(
      { ...world, sessions, publicUrl: 'http://localhost:8080' },
      { linkId: 'start', kind: 'sign-in', tenantId: OPERATOR, userId: operatorKeyUser, language: 'de' },
    );
    expect(url).toMatch(/^http:\/\/localhost:8080\/de\/sign-in\?token=[\w-]{43}$/);
    expect(await exchange(new URL(url ?? '').searchParams.get('token') ?? '')).toMatchObject({ ok: true, tenantId: OPERATOR, userId: operatorKeyUser });
  });
});
