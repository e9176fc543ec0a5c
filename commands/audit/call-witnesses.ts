import type pg from 'pg';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { toInstant } from '../../domain/kernel/time.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Trees } from './trees.ts';
import type { Witness } from './witness.ts';

const retryMs = 60_000;
const failedAt = new WeakMap<Witness, number>();

/** Hands the operator's checkpoint to each witness that has not seen the newest anchoring. One that fails is asked again, and holds up nobody. */
export async function callWitnesses(deps: {
  readonly pool: pg.Pool;
  readonly trees: Trees;
  readonly witnesses: readonly Witness[];
  readonly vkey: string;
  readonly clock: Clock;
  readonly report: (what: string, error: unknown) => void;
}): Promise<void> {
  const { pool, trees, witnesses, vkey, clock, report } = deps;
  const {
    rows: [anchor],
  } = await pool.query<{ operator_size: string; cause: string }>('select operator_size, cause from trail.anchors order by operator_size desc limit 1');
  const checkpoint = await trees.checkpoint(OPERATOR);
  if (!anchor || !checkpoint || checkpoint.size < Number(anchor.operator_size)) return;
  for (const witness of witnesses) {
    const now = clock();
    const {
      rows: [seen],
    } = await pool.query<{ operator_size: string; at: string }>('select operator_size, at from trail.witnessed where witness = $1', [witness.name]);
    if (seen && Number(seen.operator_size) >= Number(anchor.operator_size)) continue;
    const cause = anchor.cause === 'demand' ? 'demand' : 'schedule';
    if (seen && cause === 'schedule' && now.getTime() - Date.parse(seen.at) < witness.everyMs) continue;
    if (now.getTime() - (failedAt.get(witness) ?? 0) < retryMs) continue;
    const at = toInstant(now);
    try {
      await witness.take({ note: checkpoint.note, size: checkpoint.size, vkey, at, cause });
      await pool.query(
        'insert into trail.witnessed (witness, operator_size, at) values ($1, $2, $3) on conflict (witness) do update set operator_size = excluded.operator_size, at = excluded.at',
        [witness.name, checkpoint.size, at],
      );
    } catch (error) {
      failedAt.set(witness, now.getTime());
      report(`witness ${witness.name}`, error);
    }
  }
}
