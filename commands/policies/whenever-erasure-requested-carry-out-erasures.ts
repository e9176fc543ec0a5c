import { ErasureRequested } from '../../domain/privacy/events.ts';
import { policy } from '../kernel/policy.ts';
import { carryOutErasuresQueue } from '../privacy/carry-out-erasures.ts';

export const wheneverErasureRequestedCarryOutErasures = policy({
  name: 'whenever-erasure-requested-carry-out-erasures',
  says: 'Who asked to be forgotten is forgotten at once, unless a legal hold keeps the data.',
  on: ErasureRequested,
  react: ({ eventId, meta }, { jobs }) => jobs.add({ name: carryOutErasuresQueue, id: `erasure-${eventId}`, tenantId: meta.tenantId, data: {} }),
});
