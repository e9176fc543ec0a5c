import { conversationFolding } from '../../domain/conversations/conversation.ts';
import { ReplyGenerated } from '../../domain/conversations/events.ts';
import { usageOf } from '../../domain/conversations/usage.ts';
import { meter } from '../assistant/meter.ts';
import { conversationIn } from '../conversations/ids.ts';
import { policy } from '../kernel/policy.ts';

/** The turn meters at once, so that boards are up to date; this is the promise that no reply stays unmetered, whatever crashes. */
export const wheneverReplyGeneratedMeterTokens = policy({
  name: 'whenever-reply-generated-meter-tokens',
  says: "A reply's tokens are put on the usage stream, once.",
  on: ReplyGenerated,
  react: async ({ payload, meta: { tenantId, at, demo }, streamId }, { handle }) => {
    // The demo's history brings its own metering.
    if (demo) return;
    const { contact } = await handle.state(conversationFolding, streamId);
    if (contact)
      await meter({ handle }, tenantId, conversationIn(streamId), contact, {
        replyId: payload.replyId,
        provider: payload.provider,
        model: payload.model,
        region: payload.region,
        usage: usageOf(payload),
        providerRequestId: payload.providerRequestId,
        generatedAt: at,
      });
  },
});
