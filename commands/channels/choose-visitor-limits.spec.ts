import { describe, it } from 'vitest';
import { channelFolding } from '../../domain/channels/channel.ts';
import { ChannelConnected, VisitorLimitsChosen } from '../../domain/channels/events.ts';
import { defaultVisitorLimits } from '../../domain/channels/visitor-limits.ts';
import { given } from '../kernel/spec.ts';
import { channelId, whatsappConnected } from './channel.examples.ts';
import { chooseVisitorLimits } from './choose-visitor-limits.ts';

const webchat = ChannelConnected({ channelId, type: 'webchat', name: 'Website', accountId: 'pk_1' });
const limits = { ...defaultVisitorLimits, channelPerDay: 40 };

describe('choosing the limits for visitors', () => {
  it('refuses a channel that is not there', () =>
    given(channelFolding)
      .when(chooseVisitorLimits, { channelId, ...limits })
      .thenRejected('ChannelNotFound'));
  it('refuses a channel without visitors', () =>
    given(channelFolding, whatsappConnected)
      .when(chooseVisitorLimits, { channelId, ...limits })
      .thenRejected('ChannelHasNoVisitors'));
  it('keeps what was chosen', () =>
    given(channelFolding, webchat)
      .when(chooseVisitorLimits, { channelId, ...limits })
      .thenEvents(VisitorLimitsChosen({ channelId, ...limits })));
  it('has nothing to do for the limits that hold already, and can be repeated', async () => {
    await given(channelFolding, webchat)
      .when(chooseVisitorLimits, { channelId, ...defaultVisitorLimits })
      .thenNothing();
    await given(channelFolding, webchat, VisitorLimitsChosen({ channelId, ...limits }))
      .when(chooseVisitorLimits, { channelId, ...limits })
      .thenNothing();
  });
});
