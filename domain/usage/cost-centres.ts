import type { Folding } from '../kernel/decider.ts';
import type { BusinessDate } from '../kernel/time.ts';
import type { CostCentreEvent } from './events.ts';

export interface Assignment {
  readonly kost1: string;
  readonly kost2: string;
  readonly validFrom: BusinessDate;
}

/** The newest assignment of every channel. */
export interface CostCentresOfChannels {
  readonly newest: Readonly<Record<string, Assignment>>;
}

export const costCentresFolding: Folding<CostCentresOfChannels, CostCentreEvent> = {
  name: 'cost-centres',
  initial: { newest: {} },
  evolve: {
    CostCentreAssigned: ({ newest }, { channelId, kost1, kost2 = '', validFrom }) => ({ newest: { ...newest, [channelId]: { kost1, kost2, validFrom } } }),
  },
};
