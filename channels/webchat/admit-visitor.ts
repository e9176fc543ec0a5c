import { noteVisitorLimit } from '../../commands/channels/note-visitor-limit.ts';
import { system } from '../../commands/kernel/caller.ts';
import { uuid5 } from '../../commands/kernel/uuid.ts';
import { perDay, perMinute, type Rule } from '../../commands/limits/limits.ts';
import { mostUnanswered, type VisitorLimits } from '../../domain/channels/visitor-limits.ts';
import { conversationFolding } from '../../domain/conversations/conversation.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { businessDate, toInstant } from '../../domain/kernel/time.ts';
import type { VisitorPlace, WebchatDeps, WebchatRefusal } from './door.ts';

type Kind = keyof VisitorLimits;

/** What one visitor is refused costs the channel nothing, so the visitor's own limits come first. */
const order: readonly { readonly kind: Kind; readonly rule: (most: number) => Rule }[] = [
  { kind: 'visitorPerMinute', rule: (most) => perMinute('webchat-visitor-minute', most) },
  { kind: 'visitorPerDay', rule: (most) => perDay('webchat-visitor-day', most) },
  { kind: 'channelPerMinute', rule: (most) => perMinute('webchat-channel-minute', most) },
  { kind: 'channelPerDay', rule: (most) => perDay('webchat-channel-day', most) },
];

/** A visitor who has so much unanswered is looked at again after so long. */
const unansweredSeconds = 300;

/** Before a message is kept, and long before tokens are held for its answer: is there room for one more of this visitor on this channel? */
export async function admitVisitor(deps: WebchatDeps, place: VisitorPlace): Promise<WebchatRefusal | undefined> {
  const {
    connection: { tenantId, channelId, channel },
    visitorId,
    conversationId,
  } = place;
  const refuse = (seconds: number): WebchatRefusal => ({ ok: false, code: 'VisitorLimited', info: { seconds: String(seconds) }, headers: place.headers });
  const { exchanges } = await deps.handle.state(conversationFolding, stream.conversation(tenantId, conversationId));
  if (exchanges.filter(({ outcome }) => outcome === 'unanswered').length >= mostUnanswered) return refuse(unansweredSeconds);

  for (const { kind, rule: ruleOf } of order) {
    const ofChannel = kind === 'channelPerMinute' || kind === 'channelPerDay';
    const rule = ruleOf(channel.visitorLimits[kind]);
    const key = ofChannel ? channelId : `${channelId}:${visitorId}`;
    const allowance = await deps.limits.take(rule, key);
    if (allowance.ok) continue;
    if (ofChannel) await tell(deps, place, kind);
    return refuse(allowance.retryAfterSeconds);
  }
  return undefined;
}

/** A limit that shuts out visitors who did nothing wrong is the tenant's business. */
async function tell(
  deps: WebchatDeps,
  { connection: { tenantId, channelId, channel } }: VisitorPlace,
  limit: 'channelPerMinute' | 'channelPerDay',
): Promise<void> {
  const today = businessDate(toInstant(deps.clock()));
  if (channel.limitReachedOn === today) return;
  await deps.handle(noteVisitorLimit, { channelId, limit }, { commandId: uuid5(channelId, 'visitor-limit', today), caller: system(tenantId, 'webchat') });
}
