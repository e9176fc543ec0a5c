import { system } from '../kernel/caller.ts';
import type { Handle } from '../kernel/handle.ts';
import type { Worker } from '../kernel/policy.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { erased, type Vault } from '../kernel/vault.ts';
import type { Channels, SendResult } from './channel.ts';
import { failChannel } from './fail-channel.ts';
import { connectionOf } from './find-connection.ts';
import { recordTestMessage } from './record-test-message.ts';

/** Sends a requested test message and records the vendor's answer; nothing is sent again once an answer is recorded. */
export function sendTestMessageWorker(deps: { handle: Handle; vault: Vault; channels: Channels }): Worker {
  return {
    name: 'send-test-message',
    concurrency: 4,
    async work({ id, tenantId, data, lastAttempt }) {
      const connection = await connectionOf(deps, tenantId, String(data['channelId']));
      const testId = String(data['testId']);
      const test = connection?.channel.tests[testId];
      const adapter = connection && deps.channels.get(connection.channel.type);
      if (!connection || !test || !adapter) return;
      const { channelId, accountId, credentials } = connection;
      const sent = connection.channel.paused
        ? ({ ok: false, failure: 'drop', cause: 'the channel was paused', sent: 'no' } satisfies SendResult)
        : test.to === erased
          ? ({ ok: false, failure: 'drop', cause: 'the recipient was erased', sent: 'no' } satisfies SendResult)
          : await adapter.send({ replyId: testId, to: test.to, text: test.text }, { accountId, credentials });
      // Only what certainly did not go out is tried again: nobody gets a test message twice.
      if (!sent.ok && sent.failure === 'retry' && sent.sent === 'no' && !lastAttempt) throw new Error(`the vendor asks to try later: ${sent.cause}`);
      const envelope = (name: string) => ({ commandId: uuid5(id, name), caller: system(tenantId, 'send-test-message') });
      await deps.handle(
        recordTestMessage,
        { channelId, testId, outcome: sent.ok ? { sent: true, externalId: sent.externalId } : { sent: false, cause: sent.cause } },
        envelope('record'),
      );
      if (!sent.ok && sent.failure === 'reconnect') await deps.handle(failChannel, { channelId, cause: sent.cause }, envelope('fail'));
    },
  };
}
