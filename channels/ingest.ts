import type { InboundMessage, InboundStatus } from '../commands/channels/channel.ts';
import { confirmDelivery } from '../commands/conversations/confirm-delivery.ts';
import { contactIdOf, fromReplyReference, receiveCommandId } from '../commands/conversations/ids.ts';
import { receiveMessage } from '../commands/conversations/receive-message.ts';
import { recordDeliveryFailure } from '../commands/conversations/record-delivery-failure.ts';
import type { Connection } from '../commands/channels/find-connection.ts';
import { system, type Caller } from '../commands/kernel/caller.ts';
import type { Handle, Outcome } from '../commands/kernel/handle.ts';
import type { Vault } from '../commands/kernel/vault.ts';
import { uuid5 } from '../commands/kernel/uuid.ts';
import type { Received } from './inbound.ts';

export interface IngestDeps {
  readonly handle: Handle;
  readonly vault: Pick<Vault, 'pseudonyms'>;
}

/** For the counters. `refused` came in and can't be kept (e.g. a status of a reply we don't know); trying again would not help. */
export interface Ingested {
  readonly messages: number;
  readonly repeated: number;
  readonly statuses: number;
  readonly refused: number;
}

/**
 * Turns what a webhook brought into commands and resolves when all of it is in the log; only then may the vendor get its 200.
 * One person's messages go in one after the other, different people's side by side. Throws when the log can't be written,
 * so that the vendor delivers again.
 */
export async function ingest(deps: IngestDeps, received: readonly Received[]): Promise<Ingested> {
  const lanes = new Map<string, (() => Promise<keyof Ingested>)[]>();
  const queue = (lane: string, work: () => Promise<keyof Ingested>) => lanes.set(lane, [...(lanes.get(lane) ?? []), work]);
  for (const { connection, inbound } of received) {
    for (const message of inbound.messages) queue(`message ${connection.channelId} ${personOf(message)}`, () => receive(deps, connection, message));
    for (const status of inbound.statuses) queue(`status ${connection.channelId} ${status.externalId}`, () => note(deps, connection, status));
  }
  const counts = { messages: 0, repeated: 0, statuses: 0, refused: 0 };
  await Promise.all(
    [...lanes.values()].map(async (works) => {
      for (const work of works) counts[await work()] += 1;
    }),
  );
  return counts;
}

const personOf = ({ contactKey, contactAddress }: InboundMessage) => contactKey ?? contactAddress;

async function receive({ handle, vault }: IngestDeps, { tenantId, channelId, channel }: Connection, message: InboundMessage): Promise<keyof Ingested> {
  const { externalId, contactAddress, contactName, kind, text, sentAt } = message;
  // Numbers and the ids made of them stay out of every id and every hash of the log.
  const [contactKey = ''] = await vault.pseudonyms(tenantId, 'contact', [personOf(message)]);
  const [messageKey = ''] = await vault.pseudonyms(tenantId, 'message', [externalId]);
  const outcome = await handle(
    receiveMessage,
    {
      channelId,
      channelType: channel.type,
      externalId,
      contactAddress,
      kind,
      text,
      sentAt,
      contactKey,
      messageKey,
      ...(contactName !== undefined && { contactName }),
    },
    {
      commandId: receiveCommandId(channelId, messageKey),
      caller: contact(tenantId, contactIdOf(channelId, contactKey)),
    },
  );
  if (!settled(outcome)) return 'refused';
  return outcome.repeated || outcome.events.length === 0 ? 'repeated' : 'messages';
}

/** Only statuses that carry what we sent along are ours to book; others belong to messages sent by other programs. */
async function note(
  { handle, vault }: IngestDeps,
  { tenantId, channelId }: Connection,
  { replyId: reference, externalId, status, cause }: InboundStatus,
): Promise<keyof Ingested> {
  const target = fromReplyReference(reference ?? '');
  if (!target) return 'refused';
  const [messageKey = ''] = await vault.pseudonyms(tenantId, 'message', [externalId]);
  const envelope = { commandId: uuid5(channelId, messageKey, target.replyId, 'status', status), caller: system(tenantId, 'channel-status') };
  const outcome =
    status === 'failed'
      ? await handle(recordDeliveryFailure, { ...target, cause: cause ?? 'the vendor gave no reason', final: true }, envelope)
      : await handle(confirmDelivery, { ...target, externalId, status }, envelope);
  return settled(outcome) ? 'statuses' : 'refused';
}

/** False for a refusal that stays one. Contention passes: then the vendor shall deliver again. */
function settled(outcome: Outcome): outcome is Extract<Outcome, { ok: true }> {
  if (!outcome.ok && outcome.rejection.rejected === 'TooMuchContention') throw new Error('too many writers on one conversation');
  return outcome.ok;
}

/** A person on a channel may hand in messages, and nothing else. */
function contact(tenantId: string, contactId: string): Caller {
  return { actor: { kind: 'contact', id: contactId }, tenantId, permissions: new Set(['conversations:receive']) };
}
