import type { z } from 'zod';
import type { ChannelType } from '../../domain/channels/events.ts';
import type { Instant } from '../../domain/kernel/time.ts';

/** A message as every channel delivers it, whatever the vendor's form. */
export interface InboundMessage {
  /** The vendor's id of the message; the key for recognising a repeated delivery. */
  readonly externalId: string;
  /** The connection it came in on (WhatsApp: phone number id). */
  readonly accountId: string;
  /** Where a reply is sent; personal data. */
  readonly contactAddress: string;
  /** Who the sender is, when the vendor tells people apart by something steadier than the address (WhatsApp: the business-scoped user id). */
  readonly contactKey?: string;
  readonly contactName?: string;
  readonly kind: 'text' | 'unsupported';
  readonly text: string;
  readonly sentAt: Instant;
}

/** The vendor's word on how far a message of ours came. */
export interface InboundStatus {
  readonly accountId: string;
  readonly externalId: string;
  readonly status: 'sent' | 'delivered' | 'read' | 'failed';
  /** What `Outbound.replyId` was, when the vendor gives back what we sent along. */
  readonly replyId?: string;
  readonly cause?: string;
}

export interface Inbound {
  readonly messages: readonly InboundMessage[];
  readonly statuses: readonly InboundStatus[];
}

export interface Outbound {
  /** Sent along where the vendor gives it back; it leads a status to its reply. */
  readonly replyId: string;
  readonly to: string;
  /** Already with the Art. 50 notice in front, where it is due. */
  readonly text: string;
  /** The vendor's id of the message answered. */
  readonly inReplyTo?: string;
}

/** retry: try again later · reconnect: the credentials or the connection are at fault, a person must act · drop: this message can't be sent. */
export type FailureClass = 'retry' | 'reconnect' | 'drop';
export type SendResult =
  | { readonly ok: true; readonly externalId: string }
  /** `sent: 'unknown'` when the request went out and no answer came (time-out, broken connection). */
  | { readonly ok: false; readonly failure: FailureClass; readonly cause: string; readonly retryAfterMs?: number; readonly sent: 'no' | 'unknown' };

export type ProbeResult =
  | { readonly ok: true; readonly displayName: string }
  /** `at`: the credential at fault, where the vendor's answer tells. */
  | { readonly ok: false; readonly failure: FailureClass; readonly cause: string; readonly at?: string };

/** One vendor. Every adapter runs the same contract suite (`channels/contract.ts`). */
export interface Channel<Credentials = unknown> {
  readonly type: ChannelType;
  /** What the vendor's webhooks are at most; absent where nothing comes in by one. */
  readonly webhook?: {
    readonly largestBytes: number;
    /** How long the vendor delivers a message again that we did not take: what is older was not sent by the vendor just now. */
    readonly repeatsForMs: number;
  };
  /** Parsed at the edge; stored only in the vault. */
  readonly credentials: z.ZodType<Credentials>;
  /** True when the raw bytes carry the vendor's signature; constant time. */
  verify(rawBody: Buffer, headers: Readonly<Record<string, string | undefined>>, credentials: Credentials): boolean;
  /** The connections a body speaks of, read before its signature is known to be right; never trusted further. Undefined: not this vendor's form. */
  accounts(rawBody: Buffer): readonly string[] | undefined;
  /** Pure. Unknown kinds and fields are skipped or become `unsupported`, never an error. Undefined: not this vendor's form. */
  parse(rawBody: Buffer): Inbound | undefined;
  /** Sends one message. Never throws for what the vendor or the network does. */
  send(outbound: Outbound, connection: { readonly accountId: string; readonly credentials: Credentials }): Promise<SendResult>;
  /** Asks the vendor whether the credentials work. */
  probe(connection: { readonly accountId: string; readonly credentials: Credentials }): Promise<ProbeResult>;
}

/** The adapters by type; built in `channels/registry.ts`. */
export type Channels = ReadonlyMap<ChannelType, Channel>;
