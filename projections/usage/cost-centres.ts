import type { Kysely } from 'kysely';
import type { BusinessDate } from '../../domain/kernel/time.ts';
import { CostCentreAssigned } from '../../domain/usage/events.ts';
import { on, projection, put, table, text } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

export const costCentres = table({
  name: 'cost_centres',
  columns: { tenant_id: text, channel_id: text, valid_from: text, kost1: text, kost2: text },
  key: ['tenant_id', 'channel_id', 'valid_from'],
});

export const costCentresProjection = projection({
  name: 'cost-centres',
  version: 1,
  answers: "Which cost centres does a channel's usage count for, and since which day?",
  tables: [costCentres],
  handlers: [
    on(CostCentreAssigned, (e, { meta }) =>
      put(costCentres, { tenant_id: meta.tenantId, channel_id: e.channelId, valid_from: e.validFrom, kost1: e.kost1, kost2: e.kost2 ?? '' }),
    ),
  ],
});

export interface CostCentres {
  readonly kost1: string;
  readonly kost2: string;
}
export interface AssignedCostCentres extends CostCentres {
  readonly channelId: string;
  readonly validFrom: BusinessDate;
}

const none: CostCentres = { kost1: '', kost2: '' };

/** Every assignment there was, newest first within a channel: past days keep theirs. */
export async function listCostCentres(db: Kysely<ReadTables>, tenantId: string): Promise<readonly AssignedCostCentres[]> {
  const rows = await db.selectFrom('cost_centres').selectAll().where('tenant_id', '=', tenantId).orderBy('channel_id').orderBy('valid_from', 'desc').execute();
  return rows.map((row) => ({ channelId: row.channel_id, validFrom: row.valid_from, kost1: row.kost1, kost2: row.kost2 }));
}

/** The cost centres of a channel on a day. */
export function costCentresOn(assigned: readonly AssignedCostCentres[], channelId: string, day: BusinessDate): CostCentres {
  return assigned.find((one) => one.channelId === channelId && one.validFrom <= day) ?? none;
}
