import type { LiveReplies } from '../../commands/assistant/live-replies.ts';
import { findConnection, type Connection } from '../../commands/channels/find-connection.ts';
import { conversationIdOf } from '../../commands/conversations/ids.ts';
import type { Clock } from '../../commands/kernel/clock.ts';
import type { Handle } from '../../commands/kernel/handle.ts';
import type { Limits } from '../../commands/limits/limits.ts';
import type { Vault } from '../../commands/kernel/vault.ts';
import type { Rejection } from '../../domain/kernel/rejection.ts';
import { corsHeaders, isAllowedOrigin } from './origin.ts';
import { readToken } from './visitor-token.ts';

export interface WebchatDeps {
  readonly handle: Handle;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly liveReplies: LiveReplies;
  readonly limits: Limits;
  /** Our own origin, from which the demo page is served. */
  readonly ownOrigin: string;
  readonly newId: () => string;
}

/** What every request of a widget carries. */
export interface WidgetRequest {
  readonly publicKey: string;
  readonly origin: string | undefined;
  /** The `authorization` header. */
  readonly authorization?: string | undefined;
  /** Called before the log is asked about a public key that this process does not know; may throw. */
  readonly beforeAsking?: () => Promise<void>;
}

export type WebchatCode = 'ChannelNotFound' | 'OriginNotAllowed' | 'VisitorTokenInvalid' | 'VisitorLimited' | 'InvalidInput';
/** `headers` go on every answer, refusals too, so that the widget may read why. */
export type WebchatRefusal = {
  readonly ok: false;
  readonly code: WebchatCode;
  readonly info?: Rejection['info'];
  readonly headers: Readonly<Record<string, string>>;
};
export type WebchatAnswer<T> =
  | { readonly ok: true; readonly status: 200 | 202 | 204; readonly headers: Readonly<Record<string, string>>; readonly body: T }
  | WebchatRefusal;

export interface Place {
  readonly ok: true;
  readonly connection: Connection;
  readonly headers: Readonly<Record<string, string>>;
}

/** Public key and origin: is there such a widget, and may this page show it? */
export async function enter(deps: WebchatDeps, { publicKey, origin, beforeAsking }: WidgetRequest): Promise<Place | WebchatRefusal> {
  const connection = await findConnection(deps, 'webchat', publicKey, beforeAsking);
  if (!connection) return { ok: false, code: 'ChannelNotFound', headers: corsHeaders(origin) };
  // A page that may not embed the widget gets no CORS headers either.
  if (!isAllowedOrigin(origin, connection.channel.allowedOrigins, deps.ownOrigin)) return { ok: false, code: 'OriginNotAllowed', headers: { vary: 'Origin' } };
  return { ok: true, connection, headers: corsHeaders(origin) };
}

export interface VisitorPlace extends Place {
  readonly visitorId: string;
  readonly conversationId: string;
}

/** The same, and a valid visitor token: whose conversation is it? */
export async function enterAsVisitor(deps: WebchatDeps, request: WidgetRequest): Promise<VisitorPlace | WebchatRefusal> {
  const place = await enter(deps, request);
  if (!place.ok) return place;
  const token = /^Bearer (.+)$/i.exec(request.authorization ?? '')?.[1];
  const visitor = readToken(deps.vault, place.connection, token, deps.clock(), 'speak');
  if (!visitor) return { ok: false, code: 'VisitorTokenInvalid', headers: place.headers };
  return { ...place, visitorId: visitor.visitorId, conversationId: conversationIdOf(place.connection.channelId, visitor.visitorId) };
}

/** For `OPTIONS` on any of the widget's paths. */
export async function preflight(deps: WebchatDeps, request: WidgetRequest): Promise<WebchatAnswer<undefined>> {
  const place = await enter(deps, request);
  return place.ok ? { ok: true, status: 204, headers: place.headers, body: undefined } : place;
}
