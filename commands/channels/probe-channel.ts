import { system } from '../kernel/caller.ts';
import type { Handle } from '../kernel/handle.ts';
import type { Worker } from '../kernel/policy.ts';
import { uuid5 } from '../kernel/uuid.ts';
import type { Vault } from '../kernel/vault.ts';
import type { Channels } from './channel.ts';
import { failChannel } from './fail-channel.ts';
import { connectionOf } from './find-connection.ts';
import { recoverChannel } from './recover-channel.ts';

/** Asks the vendor about a connection. Only a plain refusal makes it fail; a vendor that does not answer says nothing about it. */
export function probeChannelWorker(deps: { handle: Handle; vault: Vault; channels: Channels }): Worker {
  return {
    name: 'probe-channel',
    concurrency: 8,
    async work({ id, tenantId, data, lastAttempt }) {
      const connection = await connectionOf(deps, tenantId, String(data['channelId']));
      if (!connection) return;
      const { channelId, accountId, credentials } = connection;
      const probe = await deps.channels.get(connection.channel.type)?.probe({ accountId, credentials });
      if (!probe) return;
      const envelope = { commandId: uuid5(id, 'probe'), caller: system(tenantId, 'probe-channel') };
      if (probe.ok) await deps.handle(recoverChannel, { channelId }, envelope);
      else if (probe.failure === 'reconnect') await deps.handle(failChannel, { channelId, cause: probe.cause }, envelope);
      else if (probe.failure === 'retry' && !lastAttempt) throw new Error(`the vendor gave no answer: ${probe.cause}`);
    },
  };
}
