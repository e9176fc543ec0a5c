import { describe, expect, it } from 'vitest';
import { createWorld } from '../../ops/testing/world.ts';
import { failChannel } from './fail-channel.ts';
import { findConnection } from './find-connection.ts';
import { openConnection, type NewConnection } from './open-connection.ts';
import { pauseChannel } from './pause-channel.ts';
import { recoverChannel } from './recover-channel.ts';
import { resumeChannel } from './resume-channel.ts';

const wanted: NewConnection = {
  type: 'whatsapp',
  name: 'Service',
  accountId: '4930123',
  businessAccountId: '99',
  verifyToken: 'v',
  credentials: { appSecret: 'geheim-a' },
};

describe('opening a connection', () => {
  it('keeps the secrets in the vault and out of the log', async () => {
    const world = createWorld();
    const opened = await openConnection(world, wanted, world.envelope('c1'));
    expect(opened).toMatchObject({ ok: true, channel: { status: 'pending', type: 'whatsapp', accountId: '4930123' } });
    expect(await findConnection(world, 'whatsapp', '4930123')).toMatchObject({ tenantId: 'tenant-a', credentials: { appSecret: 'geheim-a' } });
    const log = JSON.stringify(await world.store.readAll(0n, 100), (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
    expect(log).toContain('ChannelConnected');
    expect(log).not.toContain('geheim-a');
  });

  it('gives the same connection to the same command', async () => {
    const world = createWorld();
    const [first, second] = [await openConnection(world, wanted, world.envelope('c1')), await openConnection(world, wanted, world.envelope('c1'))];
    expect(first.ok && second.ok && first.channel.channelId === second.channel.channelId).toBe(true);
    expect((await world.store.readAll(0n, 100)).filter((e) => e.type === 'ChannelConnected')).toHaveLength(1);
  });

  it('gives a number to one of many who want it at once', async () => {
    const world = createWorld();
    const outcomes = await Promise.all(Array.from({ length: 12 }, (_, i) => openConnection(world, wanted, world.envelope(`c${i}`, `tenant-${i % 3}`))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((o) => !o.ok).every((o) => !o.ok && o.rejection.rejected === 'AccountAlreadyConnected')).toBe(true);
    expect((await world.store.readAll(0n, 100)).filter((e) => e.type === 'ChannelConnected')).toHaveLength(1);
  });

  it('leaves the secrets of a live connection alone when another wants its number', async () => {
    const world = createWorld();
    await openConnection(world, wanted, world.envelope('c1'));
    await openConnection(world, { ...wanted, credentials: { appSecret: 'fremd' } }, world.envelope('c2', 'tenant-b'));
    expect(await findConnection(world, 'whatsapp', '4930123')).toMatchObject({ tenantId: 'tenant-a', credentials: { appSecret: 'geheim-a' } });
  });

  it('keeps a paused number for its holder, who goes on where it stopped', async () => {
    const world = createWorld();
    const first = await openConnection(world, wanted, world.envelope('c1'));
    if (!first.ok) throw new Error('not connected');
    const { channelId } = first.channel;
    await world.handle(pauseChannel, { channelId }, world.envelope('p1'));
    expect(await openConnection(world, { ...wanted, proven: true }, world.envelope('c2', 'tenant-b'))).toMatchObject({
      ok: false,
      rejection: { rejected: 'AccountAlreadyConnected' },
    });
    expect(await findConnection(world, 'whatsapp', '4930123')).toMatchObject({ tenantId: 'tenant-a', credentials: { appSecret: 'geheim-a' } });
    expect(await world.handle(resumeChannel, { channelId }, world.envelope('r1'))).toMatchObject({ ok: true });
  });

  it('passes a number on that the vendor no longer opens for its holder, and the holder does not come back by itself', async () => {
    const world = createWorld();
    const first = await openConnection(world, wanted, world.envelope('c1'));
    if (!first.ok) throw new Error('not connected');
    const { channelId } = first.channel;
    await world.handle(failChannel, { channelId, cause: 'the token has expired' }, world.envelope('f1'));
    expect(await openConnection(world, { ...wanted, proven: true }, world.envelope('c2', 'tenant-b'))).toMatchObject({ ok: true });
    expect(await findConnection(world, 'whatsapp', '4930123')).toMatchObject({ tenantId: 'tenant-b' });
    expect(await world.handle(recoverChannel, { channelId }, world.envelope('r1'))).toMatchObject({
      ok: false,
      rejection: { rejected: 'AccountAlreadyConnected' },
    });
  });

  it('resumes through handle without waiting for itself', async () => {
    const world = createWorld();
    const first = await openConnection(world, wanted, world.envelope('c1'));
    if (!first.ok) throw new Error('not connected');
    const { channelId } = first.channel;
    await world.handle(pauseChannel, { channelId }, world.envelope('p1'));
    expect(await world.handle(resumeChannel, { channelId }, world.envelope('r1'))).toMatchObject({ ok: true, events: [{ type: 'ChannelResumed' }] });
  });

  it('keeps a secret out of the vault when the input is wrong', async () => {
    const world = createWorld();
    expect(await openConnection(world, { ...wanted, name: '' }, world.envelope('c1'))).toMatchObject({
      ok: false,
      rejection: { rejected: 'InvalidInput', info: { field: 'name' } },
    });
    expect(await findConnection(world, 'whatsapp', '4930123')).toBeUndefined();
  });

  it('refuses who may not connect before anything is claimed', async () => {
    const world = createWorld();
    const envelope = world.envelope('c1');
    expect(await openConnection(world, wanted, { ...envelope, caller: { ...envelope.caller, permissions: new Set() } })).toMatchObject({
      ok: false,
      rejection: { rejected: 'Forbidden' },
    });
    expect(await world.store.readAll(0n, 10)).toHaveLength(0);
  });
});
