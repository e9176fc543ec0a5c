import { describe, expect, it } from 'vitest';
import type { InboundMessage } from '../commands/channels/channel.ts';
import type { Connection } from '../commands/channels/find-connection.ts';
import type { Handle } from '../commands/kernel/handle.ts';
import { memoryVault } from '../commands/vault/memory.ts';
import { channelFolding } from '../domain/channels/channel.ts';
import { ingest } from './ingest.ts';

const connection: Connection = { tenantId: 'tenant-a', channelId: 'wa', channel: { ...channelFolding.initial, type: 'whatsapp' } } as Connection;
const message = (contactAddress: string, n: number): InboundMessage => ({
  externalId: `${contactAddress}/${n}`,
  accountId: '70010',
  contactAddress,
  kind: 'text',
  text: `${n}`,
  sentAt: '2026-11-16T09:30:00.000Z',
});

describe('what one webhook brings', () => {
  it("is handed on person by person: the next message of one waits for the one before, another person's does not", async () => {
    const open = new Map<string, () => void>();
    const log: string[] = [];
    const handle = (async (_: unknown, input: { externalId: string }) => {
      log.push(input.externalId);
      await new Promise<void>((go) => open.set(input.externalId, go));
      return { ok: true, repeated: false, events: [{}], position: 1n };
    }) as unknown as Handle;
    const messages = [message('anna', 1), message('anna', 2), message('ben', 1), message('anna', 3)];
    const done = ingest({ handle, vault: memoryVault() }, [{ connection, inbound: { messages, statuses: [] } }] as never);

    await expect.poll(() => [...log].sort()).toEqual(['anna/1', 'ben/1']);
    open.get('anna/1')?.();
    await expect.poll(() => log.at(-1)).toBe('anna/2');
    open.get('ben/1')?.();
    open.get('anna/2')?.();
    await expect.poll(() => log.at(-1)).toBe('anna/3');
    open.get('anna/3')?.();
    expect(await done).toMatchObject({ messages: 4 });
  });
});
