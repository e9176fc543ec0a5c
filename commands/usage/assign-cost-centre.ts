import { z } from 'zod';
import { channelFolding } from '../../domain/channels/channel.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { BusinessDate } from '../../domain/kernel/time.ts';
import { costCentresFolding } from '../../domain/usage/cost-centres.ts';
import { CostCentre, CostCentreAssigned } from '../../domain/usage/events.ts';
import { command } from '../kernel/command.ts';
import { expecting } from '../../domain/kernel/invalid-input.ts';

/** What previews cost has no channel; it is booked under this name. */
const preview = 'preview';

export const assignCostCentre = command({
  name: 'AssignCostCentre',
  says: 'Let the usage of a channel count for other cost centres from a day on.',
  permission: 'usage:budget',
  input: z.object({
    channelId: z.string().regex(/^[A-Za-z0-9_-]{1,80}$/, expecting('channelId')),
    kost1: z.string().trim(),
    kost2: z.string().trim().optional(),
    /** Default: today. What was before keeps its cost centre. */
    validFrom: BusinessDate.optional(),
  }),
  stream: (_, { tenantId }) => stream.costCentres(tenantId),
  folding: costCentresFolding,
  rejections: ['ChannelNotFound', 'CostCentreInvalid', 'AssignedLaterAlready'],
  gather: async ({ channelId }, { state }, { tenantId }) => ({
    known: channelId === preview || (await state(channelFolding, stream.channel(tenantId, channelId))).status !== 'absent',
  }),
  decide({ newest }, { channelId, kost1, kost2 = '', validFrom }, { today, known }) {
    if (!known) return reject('ChannelNotFound');
    const wrong = [kost1, kost2].find((kost) => !CostCentre.safeParse(kost).success);
    if (wrong !== undefined || (kost1 === '' && kost2 !== '')) return reject('CostCentreInvalid');
    const from = validFrom ?? today;
    const before = newest[channelId];
    if (before && before.validFrom > from) return reject('AssignedLaterAlready', { validFrom: before.validFrom });
    if (before ? before.kost1 === kost1 && before.kost2 === kost2 : kost1 === '') return [];
    return [CostCentreAssigned({ channelId, kost1, ...(kost2 !== '' && { kost2 }), validFrom: from })];
  },
});
