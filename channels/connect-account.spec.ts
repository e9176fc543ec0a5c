import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectAccount } from '../commands/channels/connect-account.ts';
import { findConnection } from '../commands/channels/find-connection.ts';
import { pauseChannel } from '../commands/channels/pause-channel.ts';
import { replaceCredentials } from '../commands/channels/replace-credentials.ts';
import { resumeChannel } from '../commands/channels/resume-channel.ts';
import type { Channels } from '../commands/channels/channel.ts';
import { createWorld, type World } from '../ops/testing/world.ts';
import { isRejection } from '../domain/kernel/rejection.ts';
import { createChannels, toConnection } from './registry.ts';
import { startGraphStandIn, type GraphStandIn } from './whatsapp/testing/graph-stand-in.ts';

const token = 'EAA-right-and-long-enough';
const appSecret = '0123456789abcdef0123456789abcdef';
const own = { phoneNumberId: '70010', businessAccountId: '90010', accessToken: token, appSecret, verifyToken: 'a-token-of-ours' };

/** As a person asks for it: over the form of the vendor, on the real adapter, against the vendor's wire. */
const wanted = (credentials: Partial<typeof own> = {}) => {
  const connection = toConnection({ type: 'whatsapp', name: 'Service', credentials: { ...own, ...credentials } });
  if (isRejection(connection)) throw new Error(JSON.stringify(connection));
  return connection;
};

describe('connecting an account at a vendor', () => {
  let graph: GraphStandIn;
  let world: World & { channels: Channels };
  beforeEach(async () => {
    graph = await startGraphStandIn({ tokens: [token], appSecrets: [appSecret] });
    world = { ...createWorld(), channels: createChannels({ whatsappGraphUrl: graph.url }) };
  });
  afterEach(() => graph.close());
  const connect = (tenant: string, credentials: Partial<typeof own> = {}, command = `connect-${tenant}`) =>
    connectAccount(world, wanted(credentials), world.envelope(command, tenant));

  it('claims it once the vendor accepted the credentials', async () => {
    expect(await connect('tenant-a')).toMatchObject({ ok: true, channel: { status: 'pending' } });
    const proof = createHmac('sha256', appSecret).update(token).digest('hex');
    expect(graph.calls[0]?.path).toContain(`appsecret_proof=${proof}`);
  });

  it.each([
    ['accessToken', { accessToken: 'EAA-somebody-elses-token' }],
    ['appSecret', { appSecret: 'ffffffffffffffffffffffffffffffff' }],
  ])('claims nothing when the vendor refuses the %s, and names it', async (field, credentials) => {
    expect(await connect('tenant-b', credentials)).toMatchObject({
      ok: false,
      rejection: { rejected: 'CredentialsRefused', info: { field: `credentials.${field}` } },
    });
    expect(await world.store.readAll(0n, 10)).toEqual([]);
    expect(await connect('tenant-a')).toMatchObject({ ok: true });
  });

  it('claims nothing while the vendor does not answer', async () => {
    graph.fail({ kind: 'refuse' });
    expect(await connect('tenant-a')).toMatchObject({ ok: false, rejection: { rejected: 'VendorUnreachable' } });
    expect(await world.store.readAll(0n, 10)).toEqual([]);
  });

  it('leaves a paused number to its holder, whose signed webhooks still find its own secret', async () => {
    const first = await connect('tenant-a');
    if (!first.ok) throw new Error('not connected');
    const { channelId } = first.channel;
    await world.handle(pauseChannel, { channelId }, world.envelope('pause'));
    for (const credentials of [{ accessToken: 'EAA-somebody-elses-token', appSecret: 'ffffffffffffffffffffffffffffffff' }, {}])
      expect((await connect('tenant-b', credentials, `b-${JSON.stringify(credentials)}`)).ok).toBe(false);
    expect(await findConnection(world, 'whatsapp', '70010')).toMatchObject({ tenantId: 'tenant-a', credentials: { appSecret } });
    expect(await world.handle(resumeChannel, { channelId }, world.envelope('resume'))).toMatchObject({ ok: true });
  });

  it('says which channel an account of one’s own already belongs to', async () => {
    const first = await connect('tenant-a');
    const { channelId } = first.ok ? first.channel : expect.fail('not connected');
    expect(await connect('tenant-a', {}, 'again')).toMatchObject({
      ok: false,
      rejection: { rejected: 'AccountOfOwnChannel', info: { channelId, name: 'Service' } },
    });
    expect(await connect('tenant-a')).toMatchObject({ ok: true, channel: { channelId } });
  });

  it('replaces what is new and keeps the rest, once the vendor accepts it', async () => {
    const first = await connect('tenant-a');
    const { channelId } = first.ok ? first.channel : expect.fail('not connected');
    const replace = (next: object, command: string, tenant = 'tenant-a') => replaceCredentials(world, channelId, next, world.envelope(command, tenant));
    expect(await replace({ accessToken: 'EAA-mistyped-this-time' }, 'r1')).toMatchObject({
      ok: false,
      rejection: { rejected: 'CredentialsRefused', info: { field: 'credentials.accessToken' } },
    });
    expect(await replace({ appSecret: 'x' }, 'r2')).toMatchObject({
      ok: false,
      rejection: { rejected: 'InvalidInput', info: { field: 'credentials.appSecret', problem: 'tooShort' } },
    });
    expect(await replace({}, 'r3')).toMatchObject({ ok: false, rejection: { rejected: 'InvalidInput' } });
    expect(await replace({ accessToken: token }, 'r4', 'tenant-b')).toMatchObject({ ok: false, rejection: { rejected: 'ChannelNotFound' } });
    expect(await replace({ verifyToken: 'another-token-of-ours' }, 'r5')).toMatchObject({ ok: true, events: [{ type: 'ChannelSecretRotated' }] });
    expect(await findConnection(world, 'whatsapp', '70010')).toMatchObject({ credentials: { ...own, verifyToken: 'another-token-of-ours' } });
  });
});

describe('what somebody typed in', () => {
  it.each([
    ['phoneNumberId', { phoneNumberId: '10' }, 'whatsappId'],
    ['appSecret', { appSecret: 's' }, 'tooShort'],
    ['verifyToken', { verifyToken: 'v' }, 'tooShort'],
    ['accessToken', { accessToken: 't' }, 'tooShort'],
  ])('is refused where it protects nothing: %s', (field, wrong, problem) => {
    expect(toConnection({ type: 'whatsapp', credentials: { ...own, ...wrong } })).toMatchObject({
      rejected: 'InvalidInput',
      info: { field: `credentials.${field}`, problem },
    });
  });
});
