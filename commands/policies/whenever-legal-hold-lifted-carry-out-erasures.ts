import { LegalHoldLifted } from '../../domain/privacy/events.ts';
import { policy } from '../kernel/policy.ts';
import { carryOutErasuresQueue } from '../privacy/carry-out-erasures.ts';

export const wheneverLegalHoldLiftedCarryOutErasures = policy({
  name: 'whenever-legal-hold-lifted-carry-out-erasures',
  says: 'Erasures that waited for a legal hold are carried out when it is lifted.',
  on: LegalHoldLifted,
  react: ({ eventId, meta }, { jobs }) => jobs.add({ name: carryOutErasuresQueue, id: `erasure-${eventId}`, tenantId: meta.tenantId, data: {} }),
});
