import { z } from 'zod';
import { channelFolding } from '../../domain/channels/channel.ts';
import { VisitorLimitsChosen } from '../../domain/channels/events.ts';
import { VisitorLimits } from '../../domain/channels/visitor-limits.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

export const chooseVisitorLimits = command({
  name: 'ChooseVisitorLimits',
  says: 'Set how many messages of visitors a web chat takes.',
  permission: 'channels:write',
  input: z.object({ channelId: z.string().min(1), ...VisitorLimits.shape }),
  stream: ({ channelId }, { tenantId }) => stream.channel(tenantId, channelId),
  folding: channelFolding,
  rejections: ['ChannelNotFound', 'ChannelHasNoVisitors'],
  decide(channel, { channelId, ...limits }) {
    if (channel.status === 'absent') return reject('ChannelNotFound');
    if (channel.type !== 'webchat') return reject('ChannelHasNoVisitors');
    const same = VisitorLimits.keyof().options.every((key) => channel.visitorLimits[key] === limits[key]);
    return same ? [] : [VisitorLimitsChosen({ channelId, ...limits })];
  },
});
