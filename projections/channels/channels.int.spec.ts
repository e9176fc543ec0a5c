import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChannelConnected, ChannelFailed, ChannelPaused, ChannelRecovered, ChannelResumed, ChannelVerified } from '../../domain/channels/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { writeHistory } from '../../ops/testing/history.ts';
import { readSide, type ReadSide } from '../../ops/testing/read-side.ts';
import { listChannelLog } from './channel-log.ts';
import { countByChannel, findChannel, listChannels } from './channels.ts';
import { findConnectionById, findConnectionByVerifyToken, findConnections } from './connections.ts';

const today = '2026-11-16';

describe('channels', () => {
  let side: ReadSide;
  beforeAll(async () => {
    side = await readSide();
    await writeHistory(side);
    await side.drain();
  });
  afterAll(() => side.close());

  it('lists them with status and account, and counts nothing', async () => {
    const [wa, web] = await side.asTenant('alpha', (db) => listChannels(db, 'alpha'));
    expect(wa).toEqual({
      id: 'wa',
      tenantId: 'alpha',
      type: 'whatsapp',
      name: 'WhatsApp Büro',
      status: 'live',
      statusReason: null,
      accountId: '1055501',
      allowedOrigins: [],
      connectedAt: '2026-10-01T10:00:00.000Z',
    });
    expect(web).toMatchObject({
      id: 'web',
      status: 'live',
      accountId: 'pk_alpha',
      allowedOrigins: ['https://alpha.example'],
    });
    expect(await side.asTenant('beta', (db) => findChannel(db, 'alpha', 'wa'))).toBeUndefined();
  });
  it("counts today's messages and what is held for who shows them, all channels in one look or one alone", async () => {
    const wa = { lastMessageAt: '2026-11-16T08:00:00.000Z', messagesToday: 1, heldMessages: 1 };
    const all = await side.asTenant('alpha', (db) => countByChannel(db, 'alpha', today));
    expect([all.get('wa'), all.get('web')]).toEqual([wa, undefined]);
    expect(await side.asTenant('alpha', (db) => countByChannel(db, 'alpha', today, 'wa'))).toEqual(new Map([['wa', wa]]));
    expect((await side.asTenant('alpha', (db) => countByChannel(db, 'alpha', '2026-11-15', 'wa'))).get('wa')).toMatchObject({ messagesToday: 4 });
    expect(await side.asTenant('beta', (db) => countByChannel(db, 'alpha', today))).toEqual(new Map());
  });
  it('brings a resumed channel back to what it was before', async () => {
    const status = async () => {
      await side.drain();
      const channel = await side.asTenant('gamma', (db) => findChannel(db, 'gamma', 'g1'));
      return [channel?.status, channel?.statusReason];
    };
    const write = (...events: Parameters<ReadSide['write']>[3]) => side.write('gamma', stream.channel('gamma', 'g1'), '2026-11-01T08:00:00.000Z', events);
    await write(ChannelConnected({ channelId: 'g1', type: 'whatsapp', name: 'G', accountId: '99' }));
    expect(await status()).toEqual(['pending', null]);
    await write(ChannelPaused({ channelId: 'g1', reason: 'Urlaub' }));
    expect(await status()).toEqual(['paused', 'Urlaub']);
    await write(ChannelFailed({ channelId: 'g1', cause: 'token-expired' }));
    expect(await status()).toEqual(['paused', 'Urlaub']);
    await write(ChannelResumed({ channelId: 'g1' }));
    expect(await status()).toEqual(['error', 'token-expired']);
    await write(ChannelRecovered({ channelId: 'g1' }));
    expect(await status()).toEqual(['pending', null]);
    await write(ChannelVerified({ channelId: 'g1' }));
    expect(await status()).toEqual(['live', null]);
  });
  it("leads from a vendor's account, a verify token or a channel id to the connection", async () => {
    expect(await side.asOperator((db) => findConnections(db, 'whatsapp', ['1055501', 'unknown']))).toEqual([
      { tenantId: 'alpha', channelId: 'wa', type: 'whatsapp', accountId: '1055501', status: 'live', allowedOrigins: [] },
    ]);
    expect(await side.asOperator((db) => findConnections(db, 'webchat', ['1055501']))).toEqual([]);
    expect(await side.asOperator((db) => findConnections(db, 'whatsapp', []))).toEqual([]);
    expect((await side.asOperator((db) => findConnectionByVerifyToken(db, 'vt-2')))?.channelId).toBe('wa');
    // The token was replaced.
    expect(await side.asOperator((db) => findConnectionByVerifyToken(db, 'vt-1'))).toBeUndefined();
    expect((await side.asOperator((db) => findConnectionById(db, 'web')))?.tenantId).toBe('alpha');
  });
  it('tells what happened to a channel, by whom, with the state before and after', async () => {
    const log = await side.asTenant('alpha', (db) => listChannelLog(db, 'alpha', 'wa'));
    expect(log.map(({ event }) => event)).toEqual([
      'ChannelResumed',
      'ChannelPaused',
      'ChannelSecretRotated',
      'ChannelRecovered',
      'ChannelFailed',
      'ChannelVerified',
      'ChannelConnected',
    ]);
    expect(log[1]).toMatchObject({
      actor: 'user:u-anna',
      reason: 'Betriebsferien',
      subject: 'WhatsApp Büro',
      after: '{"status":"paused","channelId":"wa","reason":"Betriebsferien"}',
    });
    expect(JSON.parse(log[0]?.before ?? '{}')).toMatchObject({ status: 'paused' });
    expect(await side.asTenant('beta', (db) => listChannelLog(db, 'alpha', 'wa'))).toEqual([]);
  });
});
