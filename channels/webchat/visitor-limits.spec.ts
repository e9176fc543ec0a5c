import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryLiveReplies } from '../../commands/assistant/live-replies-memory.ts';
import { chooseVisitorLimits } from '../../commands/channels/choose-visitor-limits.ts';
import { openConnection } from '../../commands/channels/open-connection.ts';
import { pauseChannel } from '../../commands/channels/pause-channel.ts';
import { memoryLimits } from '../../commands/limits/memory-limits.ts';
import { defaultVisitorLimits, mostUnanswered, type VisitorLimits } from '../../domain/channels/visitor-limits.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { createWorld, type World } from '../../ops/testing/world.ts';
import type { WebchatDeps } from './door.ts';
import { openSession } from './open-session.ts';
import { postMessage } from './post-message.ts';

let world: World;
let deps: WebchatDeps;
let publicKey: string;
let channelId: string;

beforeEach(async () => {
  world = createWorld();
  deps = { ...world, liveReplies: memoryLiveReplies(), limits: memoryLimits(world.clock), ownOrigin: 'https://chat.example', newId: randomUUID };
  const opened = await openConnection(world, { type: 'webchat', name: 'Website' }, world.envelope('connect', 'tenant-a'));
  if (!opened.ok) throw new Error('not connected');
  ({ accountId: publicKey, channelId } = opened.channel);
});

const choose = async (limits: Partial<VisitorLimits>) => {
  const chosen = await world.handle(
    chooseVisitorLimits,
    { channelId, ...defaultVisitorLimits, ...limits },
    world.envelope(`limits-${JSON.stringify(limits)}`, 'tenant-a'),
  );
  expect(chosen.ok).toBe(true);
};
const visitor = async () => {
  const opened = await openSession(deps, { publicKey, origin: undefined, body: {} });
  if (!opened.ok) throw new Error(opened.code);
  return (text: string) =>
    postMessage(deps, { publicKey, origin: undefined, authorization: `Bearer ${opened.body.token}`, body: { clientId: randomUUID(), text } });
};
const typesOnChannel = async () => (await world.store.readStream(stream.channel('tenant-a', channelId))).map(({ type }) => type);

describe('the limits of a web chat', () => {
  it('let four hundred strangers send no more than the channel takes, and tell the tenant once (Q-12)', async () => {
    await choose({ channelPerMinute: 1_000, channelPerDay: 40 });
    let taken = 0;
    for (let n = 0; n < 400; n += 1) {
      const say = await visitor();
      const posted = await say('Guten Tag');
      if (posted.ok) taken += 1;
      else expect(posted).toMatchObject({ code: 'VisitorLimited' });
    }
    expect(taken).toBe(40);
    expect((await typesOnChannel()).filter((type) => type === 'VisitorLimitReached')).toHaveLength(1);
  });

  it('stop one visitor without a loss to others, and say when there is room again', async () => {
    await choose({ visitorPerMinute: 3, channelPerMinute: 5 });
    const [loud, quiet] = [await visitor(), await visitor()];
    for (let n = 0; n < 3; n += 1) expect((await loud(`Frage ${n}`)).ok).toBe(true);
    for (let n = 0; n < 50; n += 1) expect(await loud('noch eine')).toMatchObject({ ok: false, code: 'VisitorLimited', info: { seconds: '20' } });
    expect((await quiet('Guten Tag')).ok).toBe(true);
    expect(await typesOnChannel()).not.toContain('VisitorLimitReached');
    world.advance(20_000);
    expect((await loud('und jetzt?')).ok).toBe(true);
  });

  it('keep no more of a visitor than a person can answer, while the channel is paused', async () => {
    await choose({ visitorPerMinute: 60 });
    await world.handle(pauseChannel, { channelId }, world.envelope('pause', 'tenant-a'));
    const say = await visitor();
    for (let n = 0; n < mostUnanswered; n += 1) expect(await say(`Frage ${n}`)).toMatchObject({ ok: true, body: { held: true } });
    expect(await say('eine zu viel')).toMatchObject({ ok: false, code: 'VisitorLimited' });
  });
});
