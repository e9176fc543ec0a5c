import { z } from 'zod';
import { channelFolding } from '../../domain/channels/channel.ts';
import { VisitorLimitReached } from '../../domain/channels/events.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

export const noteVisitorLimit = command({
  name: 'NoteVisitorLimit',
  says: 'Keep that a web chat took no more messages of its visitors, once a day.',
  permission: 'channels:write',
  input: z.object({ channelId: z.string().min(1), limit: z.enum(['channelPerMinute', 'channelPerDay']) }),
  stream: ({ channelId }, { tenantId }) => stream.channel(tenantId, channelId),
  folding: channelFolding,
  rejections: ['ChannelNotFound'],
  decide(channel, { channelId, limit }, { today }) {
    if (channel.status === 'absent') return reject('ChannelNotFound');
    if (channel.limitReachedOn === today) return [];
    return [VisitorLimitReached({ channelId, limit, messages: channel.visitorLimits[limit] })];
  },
});
