import { ChannelSecretRotated } from '../../domain/channels/events.ts';
import { policy } from '../kernel/policy.ts';

export const wheneverChannelSecretRotatedProbeChannel = policy({
  name: 'whenever-channel-secret-rotated-probe-channel',
  says: 'The vendor is asked whether the new credentials work; if so, a failed connection recovers.',
  on: ChannelSecretRotated,
  react: async ({ payload: { channelId }, meta: { tenantId }, eventId }, { jobs }) => {
    await jobs.add({ name: 'probe-channel', id: eventId, tenantId, data: { channelId } });
  },
});
