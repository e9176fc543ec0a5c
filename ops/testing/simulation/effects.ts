import type { RecordedEvent } from '../../../commands/kernel/event-store.ts';
import { conversationIn, fromReplyReference } from '../../../commands/conversations/ids.ts';
import { ChannelVerified } from '../../../domain/channels/events.ts';
import { conversationFolding } from '../../../domain/conversations/conversation.ts';
import { DeliveryConfirmed, DeliveryStarted, ReplyDelivered, ReplyFailed, ReplyGenerated, ReplyUnconfirmed } from '../../../domain/conversations/events.ts';
import { ReservationReleased, TokensReserved } from '../../../domain/usage/events.ts';
import type { Told } from './story.ts';

/** How a reply got to its person may take more than one try, each with tokens held for it; that it did is told by `arrived`, what it took by what was consumed. */
const tries: ReadonlySet<string> = new Set(
  [DeliveryStarted, ReplyDelivered, DeliveryConfirmed, ReplyFailed, ReplyUnconfirmed, TokensReserved, ReservationReleased].map(({ type }) => type),
);
/** Facts about one telling: how long a call took, when the keys went, which random ids they had, where in its stream a call stands, which every try moves on. */
const ofOneTelling: ReadonlySet<string> = new Set(['latencyMs', 'destroyedAt', 'keyIdsSha256', 'startedAt', 'events', 'documents']);

/** Whichever conversation is the first proves the channel, and gives the event its id. */
const firstCome = ChannelVerified.type;

/** What became of it all, in no order: who got what, and every event with its derived id, so that an effect too many shows as one too few does. */
export async function effectsOf({ disk, vendor, after }: Pick<Told, 'disk' | 'vendor' | 'after'>): Promise<readonly string[]> {
  const log = await wholeLog(disk);
  const arrived = await Promise.all(
    log
      .filter(({ type }) => type === ReplyGenerated.type)
      .map(async ({ data, streamId }) => {
        const { replyId } = ReplyGenerated.schema.parse(data);
        const { replies } = await after.handle.state(conversationFolding, streamId);
        const { status } = replies.find((r) => r.replyId === replyId)?.delivery ?? { status: 'unknown' };
        const times = vendor.taken.filter(
          (t) => fromReplyReference(t.replyId)?.replyId === replyId && fromReplyReference(t.replyId)?.conversationId === conversationIn(streamId),
        );
        return `${replyId} arrived ${times.length} times: ${status}`;
      }),
  );
  const mailed = [...new Set(disk.mails)].map((id) => `the mail server took ${id}`);
  return [...log.filter(({ type }) => !tries.has(type)).map(effect), ...arrived, ...mailed].toSorted();
}

export async function wholeLog({ log }: Told['disk']): Promise<readonly RecordedEvent[]> {
  return log.readAll(0n, 1_000_000);
}

function effect({ streamId, type, id, data }: RecordedEvent): string {
  const fact = JSON.stringify(data, (key, value: unknown) =>
    ofOneTelling.has(key) ? undefined : typeof value === 'string' && value.startsWith('enc:') ? 'sealed' : value,
  );
  return `${streamId} ${type} ${type === firstCome ? '' : id} ${fact}`;
}
