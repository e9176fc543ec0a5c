import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  AccessRevoked,
  ApiKeyIssued,
  ApiKeyRevoked,
  DataViewed,
  InvitationAccepted,
  RoleGranted,
  SignInSucceeded,
  UserInvited,
} from '../../domain/access/events.ts';
import { ModelChosen, SystemPromptRestored, SystemPromptWritten } from '../../domain/assistants/events.ts';
import { ChannelConnected, ChannelFailed, ChannelPaused, ChannelResumed, ChannelSecretRotated, TestMessageRequested } from '../../domain/channels/events.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { LegalHoldPlaced, RetentionChosen } from '../../domain/privacy/events.ts';
import type { Configuration } from '../../domain/replay/configuration.ts';
import { differences } from '../../domain/replay/differences.ts';
import { PackageBooked, TenantActivated, TenantRegistered, TenantSuspended } from '../../domain/tenants/events.ts';
import { BudgetChosen } from '../../domain/usage/events.ts';
import { replayBench } from './replay.examples.ts';

const id = 'alpha';
const day = (n: number, time = '10:00:00.000') => `2026-10-${String(n).padStart(2, '0')}T${time}Z`;
const prompt = (version: number, text: string) => SystemPromptWritten({ version, text, sha256: 'x', characters: text.length, tokens: 3 });
const registered = TenantRegistered({
  companyName: 'Alpha Dach GmbH',
  adminEmail: 'chefin@alpha.example',
  adminUserId: 'chefin',
  address: { street: 'Weg 1', postalCode: '70173', city: 'Stuttgart', country: 'DE' },
  demo: false,
});

describe('a tenant at any moment', () => {
  let bench: ReturnType<typeof replayBench>;
  beforeEach(async () => {
    bench = replayBench(id);
    const { write } = bench;
    await write(stream.tenant(id), day(1), registered, PackageBooked({ package: 'starter', validFrom: '2026-10-01' }), TenantActivated({}));
    await write(stream.access(id), day(1), UserInvited({ userId: 'chefin', email: 'chefin@alpha.example', name: 'Clara Chefin', role: 'owner' }));
    await write(stream.assistant(id), day(2), prompt(1, 'Seien Sie freundlich.'));
    await write(stream.access(id), day(3), UserInvited({ userId: 'ben', email: 'ben@alpha.example', role: 'viewer' }));
    await write(stream.access(id), day(3, '11:00:00.000'), InvitationAccepted({ userId: 'ben' }), SignInSucceeded({ userId: 'ben', method: 'magic-link' }));
    await write(
      stream.channel(id, 'web'),
      day(4),
      ChannelConnected({ channelId: 'web', type: 'webchat', name: 'Webseite', accountId: 'pk_1', allowedOrigins: ['https://alpha.example'] }),
    );
    await write(stream.assistant(id), day(5), prompt(2, 'Seien Sie knapp.'));
    await write(stream.access(id), day(6), RoleGranted({ userId: 'ben', role: 'editor' }));
    await write(stream.channel(id, 'web'), day(7), ChannelPaused({ channelId: 'web', reason: 'Ferien' }));
    await write(stream.assistant(id), day(8), ModelChosen({ model: 'mistral-large-2' }));
    await write(
      stream.assistant(id),
      day(9),
      SystemPromptRestored({ version: 3, restoredVersion: 1, text: 'Seien Sie freundlich.', sha256: 'x', characters: 21, tokens: 3 }),
    );
    await write(stream.access(id), day(10), AccessRevoked({ userId: 'ben' }));
    await write(stream.budget(id), day(11), BudgetChosen({ monthlyLimitTokens: 500_000, alertAtPercent: [50, 90] }));
    await write(stream.privacy(id), day(12), RetentionChosen({ days: 90 }), LegalHoldPlaced({ holdId: 'h1', reason: 'Verfahren 7 O 12/26' }));
    await write(stream.channel(id, 'web'), day(13), ChannelResumed({ channelId: 'web' }));
    await write(stream.tenant(id), day(14), PackageBooked({ package: 'professional', validFrom: '2026-10-20' }));
    await write(stream.tenant(id), day(25), TenantSuspended({ reason: 'Rechnung offen' }));
  });
  const at = async (instant: string): Promise<Configuration> => {
    const found = await bench.replay.tenantAt(id, { at: instant });
    if (found.status === 'absent') throw new Error(`absent at ${instant}`);
    return found.configuration;
  };

  it('has the prompt, the role, the channel, the model, the budget and the retention of that moment (B7)', async () => {
    const told = async (n: number) => {
      const { assistant, users, channels, budget, privacy } = await at(day(n, '12:00:00.000'));
      const ben = users.find((user) => user.id === 'ben');
      return [
        assistant.prompt.version,
        assistant.model,
        ben && `${ben.role} ${ben.status}`,
        channels[0]?.status,
        budget.monthlyLimitTokens,
        privacy.retentionDays,
      ];
    };
    expect(await told(1)).toEqual([0, null, undefined, undefined, null, 30]);
    expect(await told(2)).toEqual([1, null, undefined, undefined, null, 30]);
    expect(await told(3)).toEqual([1, null, 'viewer active', undefined, null, 30]);
    expect(await told(4)).toEqual([1, null, 'viewer active', 'live', null, 30]);
    expect(await told(5)).toEqual([2, null, 'viewer active', 'live', null, 30]);
    expect(await told(6)).toEqual([2, null, 'editor active', 'live', null, 30]);
    expect(await told(7)).toEqual([2, null, 'editor active', 'paused', null, 30]);
    expect(await told(8)).toEqual([2, 'mistral-large-2', 'editor active', 'paused', null, 30]);
    expect(await told(9)).toEqual([3, 'mistral-large-2', 'editor active', 'paused', null, 30]);
    expect(await told(10)).toEqual([3, 'mistral-large-2', 'editor revoked', 'paused', null, 30]);
    expect(await told(11)).toEqual([3, 'mistral-large-2', 'editor revoked', 'paused', 500_000, 30]);
    expect(await told(12)).toEqual([3, 'mistral-large-2', 'editor revoked', 'paused', 500_000, 90]);
    expect(await told(13)).toEqual([3, 'mistral-large-2', 'editor revoked', 'live', 500_000, 90]);
    expect((await at(day(9))).assistant.prompt.text).toBe('Seien Sie freundlich.');
    expect((await at(day(12))).privacy.legalHolds).toEqual([{ id: 'h1', subjectId: null, reason: 'Verfahren 7 O 12/26' }]);
  });
  it('counts an event from its own millisecond on', async () => {
    expect((await at(day(5, '09:59:59.999'))).assistant.prompt.version).toBe(1);
    expect((await at(day(5))).assistant.prompt.version).toBe(2);
  });
  it('has the package of that day, though the booking was made earlier', async () => {
    const told = async (instant: string) => (await at(instant)).contract;
    expect((await told(day(14))).package).toBe('starter');
    expect((await told(day(14))).bookings).toHaveLength(2);
    // The day begins in Berlin, at 22:00 UTC in summer.
    expect((await told(day(19, '21:59:59.999'))).package).toBe('starter');
    expect((await told(day(19, '22:00:00.000'))).package).toBe('professional');
    expect(await told(day(25))).toMatchObject({ status: 'suspended', package: 'professional' });
  });
  it('is absent before it was registered, and for an id that never was', async () => {
    expect(await bench.replay.tenantAt(id, { at: day(1, '09:59:59.999') })).toEqual({ status: 'absent' });
    expect(await bench.replay.tenantAt('nobody', { at: day(30) })).toEqual({ status: 'absent' });
    expect(await bench.replay.tenantAt(id, { position: 0n })).toEqual({ status: 'absent' });
  });
  it('tells apart, by position, what happened within one millisecond', async () => {
    const first = await bench.write(stream.assistant(id), day(26), prompt(4, 'Vier.'));
    await bench.write(stream.assistant(id), day(26), prompt(5, 'Fünf.'));
    const found = await bench.replay.tenantAt(id, { position: first });
    expect(found).toMatchObject({ configuration: { assistant: { prompt: { version: 4 } } } });
    expect((await at(day(26))).assistant.prompt.version).toBe(5);
  });
  it('opens names and addresses, and reads [erased] at every moment once the key is gone', async () => {
    expect((await at(day(3))).users.map(({ email }) => email)).toEqual(['chefin@alpha.example', 'ben@alpha.example']);
    expect((await at(day(3))).company.adminEmail).toBe('chefin@alpha.example');
    await bench.vault.destroy({ kind: 'subject', orderId: 'o1', tenantId: id, subjectId: 'ben', before: '2026-12-01T00:00:00.000Z' });
    expect((await at(day(3))).users.map(({ email }) => email)).toEqual(['chefin@alpha.example', '[erased]']);
    expect((await at(day(3))).users[1]).toMatchObject({ role: 'viewer' });
  });
  it('lets an event of a slow clock wait for its predecessor, so that every state shown was one', async () => {
    await bench.write(stream.access(id), day(27), UserInvited({ userId: 'cem', email: 'cem@alpha.example', role: 'viewer' }));
    await bench.write(stream.access(id), day(26, '23:00:00.000'), RoleGranted({ userId: 'cem', role: 'admin' }));
    expect((await at(day(26, '23:30:00.000'))).users.map((user) => user.id)).toEqual(['chefin', 'ben']);
    expect((await at(day(27))).users.find((user) => user.id === 'cem')?.role).toBe('admin');
    const steps = await bench.replay.steps(id);
    expect(steps.at(-1)).toMatchObject({ at: day(27), events: [{ type: 'UserInvited' }, { type: 'RoleGranted' }] });
  });
  it('holds no verifier of a secret', async () => {
    await bench.write(
      stream.access(id),
      day(26),
      ApiKeyIssued({ keyId: 'k', name: 'ERP', prefix: 'abcdefabcdef', argon2id: '$argon2id$v=19$geheim' }),
      UserInvited({ userId: 'dora', email: 'dora@alpha.example', role: 'viewer', emailFingerprint: 'fp-dora' }),
    );
    const all = JSON.stringify(await at(day(26)));
    expect(all).toContain('abcdefabcdef');
    for (const secret of ['$argon2id', 'fp-dora']) expect(all).not.toContain(secret);
  });

  describe('its steps', () => {
    it('are what changed the configuration, each instant once, and nothing else', async () => {
      await bench.write(
        stream.access(id),
        day(26),
        DataViewed({ what: 'conversations', subject: 'all' }),
        SignInSucceeded({ userId: 'chefin', method: 'magic-link' }),
      );
      await bench.write(
        stream.channel(id, 'web'),
        day(26),
        ChannelSecretRotated({ channelId: 'web' }),
        TestMessageRequested({ channelId: 'web', testId: 't', to: '+49151', text: 'Probe' }),
        ChannelResumed({ channelId: 'web' }),
      );
      const steps = await bench.replay.steps(id);
      expect(steps.map((step) => [step.at, step.events.map(({ type }) => type).join(' ')])).toEqual([
        [day(1), 'TenantRegistered PackageBooked TenantActivated UserInvited'],
        [day(2), 'SystemPromptWritten'],
        [day(3), 'UserInvited'],
        [day(3, '11:00:00.000'), 'InvitationAccepted'],
        [day(4), 'ChannelConnected'],
        [day(5), 'SystemPromptWritten'],
        [day(6), 'RoleGranted'],
        [day(7), 'ChannelPaused'],
        [day(8), 'ModelChosen'],
        [day(9), 'SystemPromptRestored'],
        [day(10), 'AccessRevoked'],
        [day(11), 'BudgetChosen'],
        [day(12), 'RetentionChosen LegalHoldPlaced'],
        [day(13), 'ChannelResumed'],
        [day(14), 'PackageBooked'],
        [day(25), 'TenantSuspended'],
      ]);
    });
    it('are exactly the instants at which two neighbouring moments differ', async () => {
      for (const { at: instant } of await bench.replay.steps(id)) {
        const just = new Date(Date.parse(instant) - 1).toISOString();
        const [before, after] = [await bench.replay.tenantAt(id, { at: just }), await bench.replay.tenantAt(id, { at: instant })];
        expect(differences(before, after), instant).not.toEqual([]);
      }
    });
  });

  describe('the differences of two moments', () => {
    const between = async (from: string, to: string) =>
      differences(await bench.replay.tenantAt(id, { at: from }), await bench.replay.tenantAt(id, { at: to })).map(({ path, before, after }) => [
        path,
        before,
        after,
      ]);
    it('name each value with what it was before and after', async () => {
      expect(await between(day(5), day(8))).toEqual([
        ['assistant.model', undefined, 'mistral-large-2'],
        ['channels.web.status', 'live', 'paused'],
        ['users.ben.role', 'viewer', 'editor'],
      ]);
      expect(await between(day(8), day(5))).toEqual([
        ['channels.web.status', 'paused', 'live'],
        ['users.ben.role', 'editor', 'viewer'],
        ['assistant.model', 'mistral-large-2', undefined],
      ]);
      expect(await between(day(10), day(12))).toEqual([
        ['budget.monthlyLimitTokens', undefined, 500_000],
        ['budget.alertAtPercent', [80, 100], [50, 90]],
        ['privacy.retentionDays', 30, 90],
        ['privacy.legalHolds.h1.id', undefined, 'h1'],
        ['privacy.legalHolds.h1.reason', undefined, 'Verfahren 7 O 12/26'],
      ]);
    });
    it('are everything when the tenant did not exist yet, and nothing between equal moments', async () => {
      expect(await between(day(1, '00:00:00.000'), day(1))).toContainEqual(['company.name', undefined, 'Alpha Dach GmbH']);
      expect(await between(day(15), day(18))).toEqual([]);
    });
  });
});

describe('whatever happens', () => {
  const user = fc.constantFrom('u1', 'u2', 'u3');
  const channel = fc.constantFrom('c1', 'c2');
  type Move = readonly [streamId: string, event: DomainEvent];
  const move: fc.Arbitrary<Move> = fc.oneof(
    fc.tuple(
      fc.constant(stream.assistant(id)),
      fc.string({ maxLength: 12 }).map((text) => prompt(1, text)),
    ),
    fc.tuple(
      fc.constant(stream.assistant(id)),
      fc.constantFrom('demo', 'claude-haiku').map((model) => ModelChosen({ model })),
    ),
    fc.tuple(
      fc.constant(stream.access(id)),
      user.map((userId) => UserInvited({ userId, email: `${userId}@alpha.example`, role: 'viewer' })),
    ),
    fc.tuple(
      fc.constant(stream.access(id)),
      fc.tuple(user, fc.constantFrom('admin', 'editor')).map(([userId, role]) => RoleGranted({ userId, role })),
    ),
    fc.tuple(
      fc.constant(stream.access(id)),
      user.map((userId) => AccessRevoked({ userId })),
    ),
    fc.tuple(
      fc.constant(stream.access(id)),
      user.map((keyId) => ApiKeyRevoked({ keyId })),
    ),
    fc.tuple(
      fc.constant(stream.access(id)),
      user.map((userId) => SignInSucceeded({ userId, method: 'magic-link' })),
    ),
    channel.map((channelId): Move => [stream.channel(id, channelId), ChannelPaused({ channelId })]),
    channel.map((channelId): Move => [stream.channel(id, channelId), ChannelFailed({ channelId, cause: 'token-expired' })]),
    channel.map((channelId): Move => [stream.channel(id, channelId), ChannelResumed({ channelId })]),
    fc.tuple(
      fc.constant(stream.budget(id)),
      fc.integer({ min: 1, max: 9_999 }).map((n) => BudgetChosen({ monthlyLimitTokens: n, alertAtPercent: [80] })),
    ),
    fc.tuple(
      fc.constant(stream.privacy(id)),
      fc.integer({ min: 1, max: 365 }).map((days) => RetentionChosen({ days })),
    ),
  );

  it('a moment looks back as it looked then, byte for byte, and changes at its steps only (E2-1)', async () => {
    let instants = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(move, fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 25 }), async (moves) => {
        const { write, replay } = replayBench(id);
        let now = Date.parse(day(1));
        const instant = () => new Date(now).toISOString();
        await write(stream.tenant(id), instant(), registered);
        for (const channelId of ['c1', 'c2'])
          await write(stream.channel(id, channelId), instant(), ChannelConnected({ channelId, type: 'api', name: channelId, accountId: channelId }));
        // What was seen at each instant while nothing later was written yet; the last look at an instant counts.
        const seen = new Map<string, string>();
        const look = async () => seen.set(instant(), JSON.stringify(await replay.tenantAt(id, { at: instant() })));
        await look();
        for (const [[streamId, event], pause] of moves) {
          for (let i = 0; i < pause; i += 1) {
            now += 1;
            await look();
          }
          await write(streamId, instant(), event);
          await look();
        }
        const steps = new Map((await replay.steps(id)).map(({ at, events }) => [at, events.length]));
        let before = JSON.stringify({ status: 'absent' });
        for (const [at, then] of seen) {
          expect(JSON.stringify(await replay.tenantAt(id, { at })), at).toBe(then);
          // Within one instant a change and its undoing are two events of a step that leaves things as they were.
          if ((steps.get(at) ?? 0) < 2) expect(then !== before, `${at} is a step`).toBe(steps.has(at));
          before = then;
          instants += 1;
        }
      }),
      { numRuns: 150 },
    );
    expect(instants).toBeGreaterThan(1_000);
  });
});
