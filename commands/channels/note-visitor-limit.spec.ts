import { describe, it } from 'vitest';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelConnected, VisitorLimitReached } from '../../domain/channels/events.ts';
import { given } from '../kernel/spec.ts';
import { channelId } from './channel.examples.ts';
import { noteVisitorLimit } from './note-visitor-limit.ts';

const webchat = ChannelConnected({ channelId, type: 'webchat', name: 'Website', accountId: 'pk_1' });
const reached = VisitorLimitReached({ channelId, limit: 'channelPerDay', messages: 500 });

describe('noting that a limit for visitors was reached', () => {
  it('refuses a channel that is not there', () =>
    given(channelFolding).when(noteVisitorLimit, { channelId, limit: 'channelPerDay' }).thenRejected('ChannelNotFound'));
  it('says which one and how high it is', () =>
    given(channelFolding, webchat).when(noteVisitorLimit, { channelId, limit: 'channelPerDay' }).thenEvents(reached));
  it('says it once a day, and again on another', async () => {
    await given(channelFolding, webchat, reached).when(noteVisitorLimit, { channelId, limit: 'channelPerMinute' }).thenNothing();
    await given(channelFolding, webchat, reached)
      .when(noteVisitorLimit, { channelId, limit: 'channelPerDay' }, { now: '2026-11-17T09:30:00.000Z' })
      .thenEvents(reached);
  });
});
