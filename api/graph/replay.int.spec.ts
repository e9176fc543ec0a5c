import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grantRole } from '../../commands/access/grant-role.ts';
import { inviteUser } from '../../commands/access/invite-user.ts';
import { revokeAccess } from '../../commands/access/revoke-access.ts';
import { restoreSystemPrompt } from '../../commands/assistants/restore-system-prompt.ts';
import { writeSystemPrompt } from '../../commands/assistants/write-system-prompt.ts';
import { openConnection } from '../../commands/channels/open-connection.ts';
import { pauseChannel } from '../../commands/channels/pause-channel.ts';
import { system } from '../../commands/kernel/caller.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { createEdge, type Edge } from '../../ops/testing/edge.ts';

const configuration = `configuration { company { name registeredAt } contract { status package bookings { package } }
  assistant { model prompt { version text } } channels { id name status } users { id name email role status } budget { monthlyLimitTokens } privacy { retentionDays } }`;

interface Answer {
  readonly data: { readonly tenant: { readonly configuration: never } | null; readonly configurationSteps: never; readonly configurationDifferences: never };
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

describe('the time machine over the wire', () => {
  let edge: Edge;
  let tenant: Awaited<ReturnType<Edge['onboard']>>;
  let session: string;
  let owner: string;
  const instants: Record<string, string> = {};
  beforeAll(async () => {
    edge = await createEdge();
    instants['before'] = edge.deps.clock().toISOString();
    edge.advance(60_000);
    tenant = await edge.onboard('Zeitreise GmbH');
    const [user] = await edge.deps.readDb.asTenant(tenant.id, (db) => db.selectFrom('users').select('user_id').execute());
    owner = user?.user_id ?? '';
    session = await edge.signedIn(tenant.id, owner);
    const envelope = () => ({ commandId: randomUUID(), caller: system(tenant.id, 'spec') });
    const done = async (name: string, outcome: Promise<{ readonly ok: boolean }>) => {
      expect(await outcome, name).toMatchObject({ ok: true });
      instants[name] = edge.deps.clock().toISOString();
      edge.advance(60_000);
    };
    const { handle } = edge;
    edge.advance(60_000);
    await done('first', handle(writeSystemPrompt, { text: 'Seien Sie freundlich.', expectedVersion: 0 }, envelope()));
    await done('invited', handle(inviteUser, { userId: 'ben', email: 'ben@zeitreise.example', name: 'Ben Beispiel', role: 'viewer' }, envelope()));
    await done('second', handle(writeSystemPrompt, { text: 'Seien Sie knapp.', expectedVersion: 1 }, envelope()));
    await done('granted', handle(grantRole, { userId: 'ben', role: 'editor' }, envelope()));
    await done('paused', handle(pauseChannel, { channelId: tenant.webchat.channelId, reason: 'Ferien' }, envelope()));
    await done('restored', handle(restoreSystemPrompt, { version: 1, expectedVersion: 2 }, envelope()));
    await done('revoked', handle(revokeAccess, { userId: 'ben' }, envelope()));
    await edge.settled();
  });
  afterAll(() => edge.close());
  const ask = async (query: string, variables: object = {}, who: object = { session }) => (await edge.graphql(query, variables, who)).body as Answer;
  const at = async (name: string) => {
    const { data, errors } = await ask(`query ($t: Instant) { tenant(asOf: $t) { status package companyName ${configuration} } }`, { t: instants[name] });
    expect(errors).toBeUndefined();
    return data.tenant;
  };
  const ben = (more: object) => ({ id: 'ben', name: 'Ben Beispiel', email: 'ben@zeitreise.example', ...more });

  it('shows the tenant as it was at each instant (B7, E2-1)', async () => {
    const prompts = async (name: string) => ((await at(name)) as { configuration: { assistant: { prompt: unknown } } }).configuration.assistant.prompt;
    expect(await prompts('first')).toEqual({ version: 1, text: 'Seien Sie freundlich.' });
    expect(await prompts('second')).toEqual({ version: 2, text: 'Seien Sie knapp.' });
    expect(await prompts('restored')).toEqual({ version: 3, text: 'Seien Sie freundlich.' });
    expect(await at('invited')).toMatchObject({ configuration: { users: [{ id: owner }, ben({ role: 'VIEWER', status: 'INVITED' })] } });
    expect(await at('granted')).toMatchObject({
      configuration: { channels: [{ status: 'LIVE' }, { name: 'REST API' }], users: [{}, ben({ role: 'EDITOR', status: 'INVITED' })] },
    });
    expect(await at('paused')).toMatchObject({ configuration: { channels: [{ id: tenant.webchat.channelId, status: 'PAUSED' }, { status: 'LIVE' }] } });
    expect(await at('revoked')).toMatchObject({
      status: 'ACTIVE',
      package: 'PROFESSIONAL',
      companyName: 'Zeitreise GmbH',
      configuration: { company: { name: 'Zeitreise GmbH' }, privacy: { retentionDays: 30 }, users: [{}, ben({ role: 'EDITOR', status: 'REVOKED' })] },
    });
  });
  it('says now what it says of the last instant', async () => {
    const { data } = await ask(`{ tenant { status package companyName ${configuration} } }`);
    expect(data.tenant).toEqual(await at('revoked'));
  });
  it('tells that the tenant did not exist yet, and refuses the future and what is counted only now', async () => {
    const code = async (query: string, t: string | undefined) => (await ask(query, { t })).errors?.[0]?.extensions.code;
    expect(await code('query ($t: Instant) { tenant(asOf: $t) { status } }', instants['before'])).toBe('TenantNotYetRegistered');
    expect(await code('query ($t: Instant) { tenant(asOf: $t) { status } }', '2999-01-01T00:00:00.000Z')).toBe('InstantAhead');
    expect(await code('query ($t: Instant) { tenant(asOf: $t) { tokensToday { total } } }', instants['second'])).toBe('CountedNowOnly');
    expect(await code('query ($t: Instant) { tenant(asOf: $t) { channels { messagesToday } } }', instants['second'])).toBe('CountedNowOnly');
    expect(await code('query ($t: Instant) { tenant(asOf: $t) { status } }', 'gestern')).toBe('InvalidInput');
  });
  it('lists the steps, newest first, each with who did what', async () => {
    const page = async (after: string | null) =>
      (
        await ask(
          'query ($a: String) { configurationSteps(first: 3, after: $a) { nodes { at events { event actor } } totalCount pageInfo { hasNextPage endCursor } } }',
          { a: after },
        )
      ).data.configurationSteps as { nodes: { at: string; events: { event: string; actor: string }[] }[]; totalCount: number; pageInfo: { endCursor: string } };
    const first = await page(null);
    expect(first.nodes.map(({ events }) => events.map(({ event }) => event).join())).toEqual(['AccessRevoked', 'SystemPromptRestored', 'ChannelPaused']);
    expect(first.nodes[0]?.events[0]?.actor).toBe('System');
    expect(first.totalCount).toBeGreaterThan(7);
    const second = await page(first.pageInfo.endCursor);
    expect(second.nodes.map(({ events }) => events[0]?.event)).toEqual(['RoleGranted', 'SystemPromptWritten', 'UserInvited']);
  });
  it('compares two instants', async () => {
    const between = async (from: string | undefined, to: string | undefined) =>
      (await ask('query ($f: Instant!, $t: Instant) { configurationDifferences(from: $f, to: $t) { path before after } }', { f: from, t: to })).data
        .configurationDifferences;
    expect(await between(instants['second'], instants['paused'])).toEqual([
      { path: `channels.${tenant.webchat.channelId}.status`, before: 'live', after: 'paused' },
      { path: 'users.ben.role', before: 'viewer', after: 'editor' },
    ]);
    expect(await between(instants['before'], undefined)).toContainEqual({ path: 'company.name', before: null, after: 'Zeitreise GmbH' });
  });
  it('belongs to those who may read the trail; others see the tenant without it', async () => {
    const signed = async (role: 'viewer' | 'operator-support', home: string) => {
      const userId = `one-${role}`;
      await edge.handle(inviteUser, { userId, email: `${role}@zeitreise.example`, role }, { commandId: randomUUID(), caller: system(home, 'spec') });
      return edge.signedIn(home, userId);
    };
    const viewer = await signed('viewer', tenant.id);
    const present = await ask('{ tenant { companyName configuration { users { id } } } }', {}, { session: viewer });
    expect(present.data.tenant).toEqual({ companyName: 'Zeitreise GmbH', configuration: null });
    const past = await ask('query ($t: Instant) { tenant(asOf: $t) { companyName } }', { t: instants['second'] }, { session: viewer });
    expect(past.errors?.[0]?.extensions.code).toBe('Forbidden');
    // The operator's support reads the trail but not who the users are.
    const support = await signed('operator-support', OPERATOR);
    const variables = { id: tenant.id, t: instants['granted'] };
    const seen = await ask('query ($id: ID, $t: Instant) { tenant(id: $id, asOf: $t) { configuration { users { name email role } } } }', variables, {
      session: support,
    });
    expect(seen.data.tenant).toMatchObject({ configuration: { users: [{ email: null }, { name: 'Ben Beispiel', email: null, role: 'EDITOR' }] } });
    const differing = await ask(
      'query ($id: ID, $f: Instant!) { configurationDifferences(tenantId: $id, from: $f) { path } }',
      { id: tenant.id, f: instants['before'] },
      { session: support },
    );
    expect(JSON.stringify(differing.data)).toContain('users.ben.role');
    expect(JSON.stringify(differing.data)).not.toMatch(/mail/i);
  });
  it('is not found for a tenant of somebody else', async () => {
    const other = await edge.onboard('Fremd GmbH');
    for (const query of [
      'query ($id: ID, $t: Instant!) { tenant(id: $id, asOf: $t) { status } }',
      'query ($id: ID, $t: Instant!) { configurationDifferences(tenantId: $id, from: $t) { path } }',
    ])
      expect((await ask(query, { id: other.id, t: instants['before'] })).errors?.[0]?.extensions.code).toBe('NotFound');
  });
  it('finds a channel that the read model has not heard of yet', async () => {
    await edge.runner.stop();
    try {
      const opened = await openConnection(edge, { type: 'api', name: 'Schnittstelle' }, { commandId: randomUUID(), caller: system(tenant.id, 'spec') });
      expect(opened).toMatchObject({ ok: true });
      edge.advance(60_000);
      const { data } = await ask('{ tenant { configuration { channels { name } } } }');
      expect(data.tenant).toMatchObject({ configuration: { channels: [{}, {}, { name: 'Schnittstelle' }] } });
    } finally {
      await edge.runner.start();
    }
  });
});
