import { generateKeyPairSync } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../../ops/testing/world.ts';
import { accessFolding } from '../../domain/access/access.ts';
import { conversationFolding } from '../../domain/conversations/conversation.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { ErasureRequested, LegalHoldPlaced } from '../../domain/privacy/events.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { inviteUser } from '../access/invite-user.ts';
import { contactIdOf, conversationIdOf } from '../conversations/ids.ts';
import { receiveMessage } from '../conversations/receive-message.ts';
import { recordReply } from '../conversations/record-reply.ts';
import { createHandle, type Handle } from '../kernel/handle.ts';
import { erased } from '../kernel/vault.ts';
import { registerTenant } from '../tenants/register-tenant.ts';
import { requestTermination } from '../tenants/request-termination.ts';
import { applyRetention } from './apply-retention.ts';
import { carryOutErasures, type ErasureDeps } from './carry-out-erasures.ts';
import { certifyErasure } from './certify-erasure.ts';
import { forgetTenant } from './forget-tenant.ts';
import { liftLegalHold } from './lift-legal-hold.ts';
import { placeLegalHold } from './place-legal-hold.ts';
import { requestErasure } from './request-erasure.ts';
import { verifyCertificate } from './verify-certificate.ts';

const tenantId = 'tenant-a';
let world: World;
let deps: ErasureDeps;
let swept: string[];
let n = 0;
beforeEach(() => {
  world = createWorld();
  swept = [];
  deps = { ...world, sweeps: [{ store: 'exports', sweep: async (id) => swept.push(id) }] };
});
const envelope = () => world.envelope(`c${(n += 1)}`);
const write = (from: string, text: string, handle: Handle = world.handle) =>
  handle(
    receiveMessage,
    {
      channelId: 'wa',
      channelType: 'whatsapp',
      externalId: `wamid.${(n += 1)}`,
      contactAddress: from,
      contactName: `Name von ${from}`,
      kind: 'text',
      text,
      sentAt: world.clock().toISOString(),
    },
    envelope(),
  );
const chat = (from: string, handle: Handle = world.handle) => handle.state(conversationFolding, stream.conversation(tenantId, conversationIdOf('wa', from)));
const forget = async (from: string) => {
  const outcome = await world.handle(requestErasure, { subjectId: contactIdOf('wa', from), ground: 'request' }, envelope());
  if (!outcome.ok) throw new Error(outcome.rejection.rejected);
  return ErasureRequested.schema.parse(outcome.events[0]?.payload).erasureId;
};

describe('forgetting a person', () => {
  it('leaves [erased] for whoever reads, in every day, and everybody else as they were (E4-1)', async () => {
    await write('+491', 'Montag');
    world.advance(86_400_000 / 2);
    await write('+491', 'Dienstag');
    await write('+492', 'Jemand anders');
    await forget('+491');
    expect(await carryOutErasures(deps, tenantId)).toBe(1);
    const { contact, exchanges } = await chat('+491');
    expect([contact?.address, ...exchanges.map(({ text }) => text)]).toEqual([erased, erased, erased]);
    expect((await chat('+492')).exchanges[0]?.text).toBe('Jemand anders');
    expect(swept).toEqual([tenantId]);
  });

  it('reaches states that another handle on the same vault keeps in memory', async () => {
    const other = createHandle(world);
    await write('+491', 'Montag');
    expect((await chat('+491', other)).exchanges[0]?.text).toBe('Montag');
    await forget('+491');
    await carryOutErasures(deps, tenantId);
    expect((await chat('+491', other)).exchanges[0]?.text).toBe(erased);
  });

  it('lets somebody come back, with nothing of before', async () => {
    await write('+491', 'Vorher');
    await forget('+491');
    await carryOutErasures(deps, tenantId);
    world.advance(1_000);
    expect(await write('+491', 'Nachher')).toMatchObject({ ok: true });
    const { contact, exchanges, noticeDue } = await chat('+491');
    expect([contact?.address, exchanges.at(-1)?.text, noticeDue]).toEqual(['+491', 'Nachher', true]);
    expect(exchanges[0]?.text).toBe(erased);
  });

  it('covers users of the portal', async () => {
    await world.handle(inviteUser, { email: 'anna@beispiel.example', name: 'Anna', role: 'viewer', userId: 'user-anna' }, envelope());
    await world.handle(requestErasure, { subjectId: 'user-anna', ground: 'request' }, envelope());
    await carryOutErasures(deps, tenantId);
    expect((await world.handle.state(accessFolding, stream.access(tenantId))).users.get('user-anna')).toMatchObject({ email: erased, name: erased });
  });

  it('waits for a legal hold, and happens when it is lifted, unasked', async () => {
    await write('+491', 'Beweis');
    const hold = await world.handle(placeLegalHold, { subjectId: contactIdOf('wa', '+491'), reason: 'Rechtsstreit' }, envelope());
    await forget('+491');
    expect(await carryOutErasures(deps, tenantId)).toBe(0);
    expect((await chat('+491')).exchanges[0]?.text).toBe('Beweis');
    await world.handle(liftLegalHold, { holdId: hold.ok ? LegalHoldPlaced.schema.parse(hold.events[0]?.payload).holdId : '' }, envelope());
    expect(await carryOutErasures(deps, tenantId)).toBe(1);
    expect((await chat('+491')).exchanges[0]?.text).toBe(erased);
  });

  it('says the same after a crash between the keys and the record (E4-3)', async () => {
    await write('+491', 'Montag');
    const erasureId = await forget('+491');
    const { keyIds } = await world.vault.destroy({
      kind: 'subject',
      orderId: erasureId,
      tenantId,
      subjectId: contactIdOf('wa', '+491'),
      before: world.clock().toISOString(),
    });
    await carryOutErasures(deps, tenantId);
    const certificate = await certifyErasure(world, tenantId, erasureId);
    expect(certificate?.document.keyIds).toEqual([...keyIds].sort());
  });
});

describe('retention (D-39)', () => {
  it('forgets messages older than it, once a day, and leaves newer ones', async () => {
    await write('+491', 'alt');
    await write('+493', 'alt');
    world.advance(31 * 86_400_000);
    await write('+491', 'neu');
    expect([await applyRetention(deps, tenantId), await applyRetention(deps, tenantId)]).toEqual([true, false]);
    expect((await chat('+491')).exchanges.map(({ text }) => text)).toEqual([erased, 'neu']);
    // Nothing is left of somebody who has not written for so long, not even the address.
    expect((await chat('+493')).contact?.address).toBe(erased);
  });

  it('takes the packs along that hold what is over, and leaves them where nothing is (US-4.2)', async () => {
    const sweptOf = async () => (await world.store.readStream(stream.privacy(tenantId))).findLast(({ type }) => type === 'RetentionApplied')?.data;
    await write('+491', 'neu');
    await applyRetention(deps, tenantId);
    expect(JSON.stringify(await sweptOf())).not.toContain('exports');
    world.advance(31 * 86_400_000);
    await applyRetention(deps, tenantId);
    expect(await sweptOf()).toMatchObject({ swept: expect.arrayContaining([expect.objectContaining({ store: 'exports', outcome: 'removed' })]) });
  });

  it('spares whom a hold keeps', async () => {
    await write('+491', 'alt');
    await world.handle(placeLegalHold, { subjectId: contactIdOf('wa', '+491'), reason: 'Rechtsstreit' }, envelope());
    world.advance(40 * 86_400_000);
    await applyRetention(deps, tenantId);
    expect((await chat('+491')).exchanges[0]?.text).toBe('alt');
  });

  it('does not stop a reply that is already recorded from being looked at', async () => {
    await write('+491', 'alt');
    const [message] = (await chat('+491')).exchanges;
    await world.handle(
      recordReply,
      {
        conversationId: conversationIdOf('wa', '+491'),
        messageId: message?.messageId ?? '',
        text: 'Antwort',
        language: 'de',
        provider: 'p',
        model: 'm',
        region: 'eu',
        promptVersion: 1,
        promptSha256: 'a',
        inputTokens: 1,
        outputTokens: 1,
        cacheReadTokens: 0,
        latencyMs: 1,
      },
      envelope(),
    );
    world.advance(40 * 86_400_000);
    await applyRetention(deps, tenantId);
    expect((await chat('+491')).replies[0]?.text).toBe(erased);
  });
});

describe('forgetting a former customer (LAW-2)', () => {
  it('waits for the erase day, then ends everything sealed and takes nothing new', async () => {
    await world.handle(registerTenant, { companyName: 'Alpha GmbH', package: 'starter', adminEmail: 'chef@alpha.example', country: 'DE' }, envelope());
    await write('+491', 'Hallo');
    expect(await forgetTenant(deps, tenantId)).toMatchObject({ rejected: 'TenantNotTerminating' });
    await world.handle(requestTermination, {}, envelope());
    expect(await forgetTenant(deps, tenantId)).toMatchObject({ rejected: 'EraseDayNotReached' });
    world.advance(31 * 86_400_000);
    expect(await forgetTenant(deps, tenantId)).toBeUndefined();
    expect(await forgetTenant(deps, tenantId)).toBeUndefined();
    expect((await chat('+491')).exchanges[0]?.text).toBe(erased);
    expect((await world.handle.state(tenantFolding, stream.tenant(tenantId))).status).toBe('erased');
    await expect(write('+492', 'Zu spät')).rejects.toThrow('erased');
  });
});

describe('the certificate of an erasure (E4-3)', () => {
  it('is checked with the public key alone, and no word of it can be changed', async () => {
    await write('+491', 'Montag');
    const erasureId = await forget('+491');
    expect(await certifyErasure(world, tenantId, erasureId)).toBeUndefined();
    await carryOutErasures(deps, tenantId);
    const certificate = await certifyErasure(world, tenantId, erasureId);
    const text = JSON.stringify(certificate, undefined, 2);
    expect(verifyCertificate(text, world.vault.publicKey)).toMatchObject({
      ok: true,
      document: { erasureId, keys: 2, scope: { kind: 'subject' }, finalFrom: '2026-11-24T09:30:00.000Z' },
    });
    expect(await certifyErasure(world, tenantId, erasureId)).toEqual(certificate);
    const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' }).toString();
    expect(verifyCertificate(text, other)).toEqual({ ok: false, fault: 'WrongSignature' });
    for (const [from, to] of [
      ['"keys": 2', '"keys": 3'],
      [tenantId, 'tenant-b'],
      ['2026-11-24', '2026-11-23'],
      ['"removed"', '"left"'],
    ] as const) {
      expect(text).toContain(from);
      expect(verifyCertificate(text.replace(from, to), world.vault.publicKey)).toEqual({ ok: false, fault: 'WrongSignature' });
    }
    expect(verifyCertificate(text.replace('"scope"', '"note": "x", "scope"'), world.vault.publicKey)).toEqual({ ok: false, fault: 'NotACertificate' });
    expect(verifyCertificate('no json', world.vault.publicKey)).toEqual({ ok: false, fault: 'NotACertificate' });
    expect(text).not.toContain('+491');
  });
});
