import { describe, it } from 'vitest';
import { accountFolding } from '../../domain/channels/account.ts';
import { ChannelAccountClaimed, ChannelFailed, ChannelPaused } from '../../domain/channels/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { given } from '../kernel/spec.ts';
import { channelId as ownId, whatsappConnected } from './channel.examples.ts';
import { claimAccount } from './claim-account.ts';

const account = { type: 'whatsapp' as const, accountId: '4930123' };
const claimed = ChannelAccountClaimed({ ...account, channelId: 'first' });
const first = { tenantId: 'tenant-a', channelId: 'first' };
const holder = stream.channel('tenant-a', 'first');
const failed = [whatsappConnected, ChannelFailed({ channelId: 'first', cause: 'the token has expired' })];

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
  it('refuses the account of a paused connection, whatever the other can show: a pause is the holder’s own', () =>
    given(accountFolding, claimed)
      .when(
        claimAccount,
        { ...account, channelId: 'second', insteadOf: first, proven: true },
        { tenantId: 'tenant-b', other: { [holder]: [whatsappConnected, ChannelPaused({ channelId: 'first' })] } },
      )
      .thenRejected('AccountAlreadyConnected'));
  it('refuses the account of a connection in error to who shows no proof', () =>
    given(accountFolding, claimed)
      .when(claimAccount, { ...account, channelId: 'second', insteadOf: first }, { tenantId: 'tenant-b', other: { [holder]: failed } })
      .thenRejected('AccountAlreadyConnected'));
  it('gives the account of a connection that the vendor refuses to who has the vendor’s proof', () =>
    given(accountFolding, claimed)
      .when(claimAccount, { ...account, channelId: 'second', insteadOf: first, proven: true }, { tenantId: 'tenant-b', other: { [holder]: failed } })
      .thenEvents(ChannelAccountClaimed({ ...account, channelId: 'second' })));
  it.each([
    ['live', [whatsappConnected]],
    ['paused', [whatsappConnected, ChannelPaused({ channelId: 'first' })]],
    ['refused', [whatsappConnected, ChannelFailed({ channelId: 'first', cause: 'x' })]],
  ])('leaves one’s own account with its channel, and names it: %s', (_, own) =>
    given(accountFolding, claimed)
      .when(claimAccount, { ...account, channelId: 'second', insteadOf: first, proven: true }, { other: { [holder]: own } })
      .thenRejected('AccountOfOwnChannel', { channelId: ownId, name: 'Service' }),
  );
  it('gives an account whose connection never came into being', () =>
    given(accountFolding, claimed)
      .when(claimAccount, { ...account, channelId: 'second', insteadOf: first }, { now: '2026-11-16T11:00:00.000Z' })
      .thenEvents(ChannelAccountClaimed({ ...account, channelId: 'second' })));
  it('changes nothing for the holder', () =>
    given(accountFolding, claimed)
      .when(claimAccount, { ...account, channelId: 'first' })
      .thenNothing());
});
