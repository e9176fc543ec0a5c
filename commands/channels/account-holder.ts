import { accountFolding, type AccountHolder } from '../../domain/channels/account.ts';
import { channelFolding } from '../../domain/channels/channel.ts';
import { stream } from '../../domain/kernel/streams.ts';
import type { Sources } from '../kernel/command.ts';

// `handle` holds the stream under its folding's name while it gathers; a reading under another name does not wait for it.
const asSeen = { ...channelFolding, name: 'channel-as-seen' };

/** Who speaks for the account of a connection now; undefined when there is no such connection. */
export async function holderOf(state: Sources['state'], tenantId: string, channelId: string): Promise<AccountHolder | undefined> {
  const seen = await state(asSeen, stream.channel(tenantId, channelId));
  if (seen.status === 'absent') return undefined;
  return (await state(accountFolding, stream.channelAccount(seen.type, seen.accountId))).holder;
}
