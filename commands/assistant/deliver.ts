import { randomUUID } from 'node:crypto';
import { withNotice } from '../../domain/assistants/disclosure.ts';
import type { Contact, Conversation, Reply } from '../../domain/conversations/conversation.ts';
import type { SendResult } from '../channels/channel.ts';
import { failChannel } from '../channels/fail-channel.ts';
import { connectionOf } from '../channels/find-connection.ts';
import { replyReference } from '../conversations/ids.ts';
import { markUnconfirmed } from '../conversations/mark-unconfirmed.ts';
import { recordDelivery } from '../conversations/record-delivery.ts';
import { recordDeliveryFailure } from '../conversations/record-delivery-failure.ts';
import { startDelivery } from '../conversations/start-delivery.ts';
import { system } from '../kernel/caller.ts';
import { erased } from '../kernel/vault.ts';
import { settingsOf, type TurnDeps } from './turn-deps.ts';

/** The vendor is known not to have taken the reply and may take it later. */
export class DeliveryPostponed extends Error {
  readonly retryAfterMs: number | undefined;
  constructor(cause: string, retryAfterMs?: number) {
    super(`the channel did not take the reply: ${cause}`);
    this.name = 'DeliveryPostponed';
    this.retryAfterMs = retryAfterMs;
  }
}

export type Delivered =
  | { readonly outcome: 'settled' }
  /** Somebody else is at it, or its outcome is not known yet: look again after so long. */
  | { readonly outcome: 'waiting'; readonly forMs: number };

const settled: Delivered = { outcome: 'settled' };

interface Hand {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly conversation: Conversation;
  readonly contact: Contact;
  readonly reply: Reply;
}

/**
 * Hands one reply to its channel. The claim is in the log before anything leaves; after a crash in between nothing is sent again
 * without evidence: the vendor's word that it arrived, or its silence where it is known to speak.
 */
export async function deliver(deps: TurnDeps, hand: Hand): Promise<Delivered> {
  const { contact, reply } = hand;
  // Nothing leaves for these: their readers fetch the reply, from the stream or from the response.
  if (contact.channelType === 'webchat' || contact.channelType === 'api') {
    await must(deps.handle(recordDelivery, { ...target(hand), externalId: reply.replyId }, by(hand)));
    return settled;
  }
  if (reply.delivery.status !== 'started') return send(deps, hand, undefined);
  const { attempt, at } = reply.delivery;
  const forMs = silenceUntil(deps, Date.parse(at)) - deps.clock().getTime();
  if (forMs > 0) return { outcome: 'waiting', forMs };
  const speaks = hand.conversation.statusesSeen || (await deps.reportsStatuses(hand.tenantId, contact.channelId));
  if (speaks && attempt < settingsOf(deps).unknownAttempts) return send(deps, hand, attempt);
  await must(deps.handle(markUnconfirmed, target(hand), by(hand)));
  return settled;
}

/**
 * Silence counts only while somebody listens. A vendor that found nobody doubles its gaps, so after an absence its next try comes within as
 * long again: a restart of seconds costs the shortest wait, one of an hour the longest.
 */
function silenceUntil(deps: Pick<TurnDeps, 'hearingSince' | 'settings'>, startedAt: number): number {
  const { evidenceMs, longestEvidenceMs } = settingsOf(deps);
  const hearingSince = deps.hearingSince?.getTime() ?? 0;
  const absentMs = Math.max(hearingSince - startedAt, 0);
  return Math.max(startedAt, hearingSince) + Math.max(evidenceMs, Math.min(absentMs, longestEvidenceMs));
}

async function send(deps: TurnDeps, hand: Hand, again: number | undefined): Promise<Delivered> {
  const { tenantId, contact, reply, conversation, conversationId } = hand;
  const adapter = deps.channels.get(contact.channelType);
  const connection = await connectionOf(deps, tenantId, contact.channelId);
  const credentials = adapter?.credentials.safeParse(connection?.credentials);
  const claim = await deps.handle(startDelivery, { ...target(hand), ...(again !== undefined && { again }) }, by(hand));
  if (!claim.ok) {
    if (claim.rejection.rejected === 'DeliveryAlreadySettled') return settled;
    if (claim.rejection.rejected === 'DeliveryAlreadyStarted') return { outcome: 'waiting', forMs: settingsOf(deps).evidenceMs };
    throw new Error(`a reply can't be handed over: ${claim.rejection.rejected}`);
  }
  const { address } = contact;
  const newest = conversation.exchanges.at(-1)?.messageId === reply.messageId;
  const result: SendResult =
    !adapter || !connection || !credentials?.success
      ? { ok: false, failure: 'reconnect', cause: 'the credentials of the connection are missing', sent: 'no' }
      : address === erased || reply.text === erased
        ? { ok: false, failure: 'drop', cause: address === erased ? 'the contact was erased' : 'the reply was erased', sent: 'no' }
        : await adapter.send(
            {
              replyId: replyReference(conversationId, reply.replyId),
              to: address,
              text: withNotice(reply.notice, reply.text),
              // A quote is of use only when other messages came in between.
              ...(!newest && reply.externalMessageId !== '' && reply.externalMessageId !== erased && { inReplyTo: reply.externalMessageId }),
            },
            { accountId: connection.accountId, credentials: credentials.data },
          );
  return book(deps, hand, result);
}

async function book(deps: TurnDeps, hand: Hand, result: SendResult): Promise<Delivered> {
  const { handle } = deps;
  if (result.ok) {
    await must(handle(recordDelivery, { ...target(hand), externalId: result.externalId }, by(hand)));
    return settled;
  }
  const cause = result.cause.slice(0, 300);
  if (result.failure === 'reconnect') await handle(failChannel, { channelId: hand.contact.channelId, cause }, by(hand));
  if (result.sent === 'unknown') return { outcome: 'waiting', forMs: settingsOf(deps).evidenceMs };
  const final = result.failure !== 'retry';
  await must(handle(recordDeliveryFailure, { ...target(hand), cause, final }, by(hand)));
  if (!final) throw new DeliveryPostponed(cause, result.retryAfterMs);
  return settled;
}

const target = ({ conversationId, reply }: Hand) => ({ conversationId, replyId: reply.replyId });

/** Decisions here depend on the state alone, so every command gets an id of its own; a claim must. */
const by = ({ tenantId }: Hand) => ({ commandId: randomUUID(), caller: system(tenantId, 'take-turn') });

async function must(outcome: Promise<{ readonly ok: boolean; readonly rejection?: { readonly rejected: string } }>): Promise<void> {
  const { ok, rejection } = await outcome;
  if (!ok) throw new Error(`the delivery of a reply can't be recorded: ${rejection?.rejected ?? ''}`);
}
