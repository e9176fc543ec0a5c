import { ChannelConnected } from '../../domain/channels/events.ts';
import { policy } from '../kernel/policy.ts';

export const wheneverChannelConnectedProbeChannel = policy({
  name: 'whenever-channel-connected-probe-channel',
  says: 'The vendor is asked whether the credentials of a new connection work.',
  on: ChannelConnected,
  react: async ({ payload: { channelId, type }, meta: { tenantId, demo }, eventId }, { jobs }) => {
    // The demo's history holds connections to nobody.
    if (type === 'whatsapp' && !demo) await jobs.add({ name: 'probe-channel', id: eventId, tenantId, data: { channelId } });
  },
});
