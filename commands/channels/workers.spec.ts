import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../../ops/testing/world.ts';
import type { Channel, Channels, ProbeResult, SendResult } from './channel.ts';
import { connectionOf } from './find-connection.ts';
import { openConnection } from './open-connection.ts';
import { probeChannelWorker } from './probe-channel.ts';
import { requestTestMessage } from './request-test-message.ts';
import { sendTestMessageWorker } from './send-test-message.ts';

let world: World;
let channelId: string;
let sent: string[];
let probed: ProbeResult;
let answer: SendResult;

beforeEach(async () => {
  world = createWorld();
  sent = [];
  const opened = await openConnection(
    world,
    { type: 'whatsapp', name: 'Service', accountId: '70010', credentials: { accessToken: 't' } },
    world.envelope('c1'),
  );
  if (!opened.ok) throw new Error('not connected');
  channelId = opened.channel.channelId;
  probed = { ok: true, displayName: 'Muster' };
  answer = { ok: true, externalId: 'wamid.1' };
});
const vendor = {
  probe: async () => probed,
  send: async ({ to }: { to: string }) => {
    sent.push(to);
    return answer;
  },
} as unknown as Channel;
const channels: Channels = new Map([['whatsapp', vendor]]);
const status = async () => (await connectionOf(world, 'tenant-a', channelId))?.channel;
const job = (data: Record<string, string>, lastAttempt = false, id = 'job-1') => ({ id, tenantId: 'tenant-a', data, attempt: 1, lastAttempt });

describe('probing a connection', () => {
  const probe = (lastAttempt = false, id?: string) => probeChannelWorker({ ...world, channels }).work(job({ channelId }, lastAttempt, id));
  it('makes it fail when the vendor refuses the credentials, and recover when it accepts them', async () => {
    probed = { ok: false, failure: 'reconnect', cause: 'expired' };
    await probe();
    expect(await status()).toMatchObject({ status: 'error', cause: 'expired' });
    probed = { ok: true, displayName: 'Muster' };
    await probe(false, 'job-2');
    expect((await status())?.status).toBe('pending');
  });
  it('asks again when the vendor does not answer, and then leaves the connection as it is', async () => {
    probed = { ok: false, failure: 'retry', cause: 'time-out' };
    await expect(probe()).rejects.toThrow('time-out');
    await probe(true);
    expect((await status())?.status).toBe('pending');
  });
  it('learns nothing from a vendor that does not know the question', async () => {
    probed = { ok: false, failure: 'drop', cause: 'unsupported' };
    await probe();
    expect((await status())?.status).toBe('pending');
  });
});

describe('sending a test message', () => {
  let testId: string;
  beforeEach(async () => {
    await world.handle(requestTestMessage, { channelId, to: '+49 30 2000100' }, world.envelope('t1'));
    testId = Object.keys((await status())?.tests ?? {})[0] ?? '';
  });
  const work = (lastAttempt = false) => sendTestMessageWorker({ ...world, channels }).work(job({ channelId, testId }, lastAttempt));
  it('sends it once, however often the job runs', async () => {
    await work();
    await work();
    expect(sent).toEqual(['49302000100']);
    expect((await world.store.readAll(0n, 100)).map(({ type }) => type)).toContain('TestMessageSent');
  });
  it('tries again what certainly did not go out', async () => {
    answer = { ok: false, failure: 'retry', cause: 'busy', sent: 'no' };
    await expect(work()).rejects.toThrow('busy');
    answer = { ok: true, externalId: 'wamid.1' };
    await work();
    expect(sent).toHaveLength(2);
  });
  it('does not try again what may have gone out', async () => {
    answer = { ok: false, failure: 'retry', cause: 'time-out', sent: 'unknown' };
    await work();
    await work();
    expect(sent).toHaveLength(1);
  });
  it('makes the connection fail when the vendor refuses the credentials', async () => {
    answer = { ok: false, failure: 'reconnect', cause: 'expired', sent: 'no' };
    await work();
    expect(await status()).toMatchObject({ status: 'error', cause: 'expired', tests: {} });
  });
});
