import { describe, it } from 'vitest';
import { accountFolding } from '../../domain/channels/account.ts';
import { ChannelAccountClaimed, ChannelPaused } from '../../domain/channels/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { given } from '../kernel/spec.ts';
import { whatsappConnected } from './channel.examples.ts';
import { claimAccount } from './claim-account.ts';

const account = { type: 'whatsapp' as const, accountId: '4930123' };
const claimed = ChannelAccountClaimed({ ...account, channelId: 'first' });
const first = { tenantId: 'tenant-a', channelId: 'first' };
const holder = stream.channel('tenant-a', 'first');

describe('claiming an account', () => {
  it('refuses an account that a live connection holds', () =>
    given(accountFolding, claimed)
      .when(claimAccount, { ...account, channelId: 'second', insteadOf: first }, { tenantId: 'tenant-b', other: { [holder]: [whatsappConnected] } })
      .thenRejected('AccountAlreadyConnected'));
  it('refuses when another holder was seen than there is', () =>
    given(accountFolding, claimed)
      .when(claimAccount, { ...account, channelId: 'second', insteadOf: { ...first, channelId: 'third' } })
      .thenRejected('AccountAlreadyConnected'));
  it('refuses while a connection is only just being made', () =>
    given(accountFolding, claimed)
      .when(claimAccount, { ...account, channelId: 'second', insteadOf: first })
      .thenRejected('AccountAlreadyConnected'));
  it('gives a free account', () =>
    given(accountFolding)
      .when(claimAccount, { ...account, channelId: 'second' })
      .thenEvents(ChannelAccountClaimed({ ...account, channelId: 'second' })));
  it('gives the account of a paused connection', () =>
    given(accountFolding, claimed)
      .when(
        claimAccount,
        { ...account, channelId: 'second', insteadOf: first },
        { other: { [holder]: [whatsappConnected, ChannelPaused({ channelId: 'first' })] } },
      )
      .thenEvents(ChannelAccountClaimed({ ...account, channelId: 'second' })));
  it('gives an account whose connection never came into being', () =>
    given(accountFolding, claimed)
      .when(claimAccount, { ...account, channelId: 'second', insteadOf: first }, { now: '2026-11-16T11:00:00.000Z' })
      .thenEvents(ChannelAccountClaimed({ ...account, channelId: 'second' })));
  it('changes nothing for the holder', () =>
    given(accountFolding, claimed)
      .when(claimAccount, { ...account, channelId: 'first' })
      .thenNothing());
});
