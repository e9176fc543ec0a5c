import { sweepSessions } from '../commands/access/sweep-sessions.ts';
import type { Core } from './core.ts';
import { repeat, type Repeated } from './repeat.ts';
import type { Report } from './report.ts';
import type { Work } from './work.ts';

const hourMs = 3_600_000;

/** Clears away, hour by hour, what nobody can use any more: credentials that are over, exports that can't be fetched. */
export function startSweeps({ clock }: Pick<Core, 'clock'>, { sessions, exports }: Pick<Work, 'sessions' | 'exports'>, report: Report): Repeated {
  const sweeps = [
    repeat('sweeping sessions', () => sweepSessions({ sessions, clock }), { everyMs: hourMs, report }),
    repeat('sweeping exports', () => exports.sweep(), { everyMs: hourMs, report }),
  ];
  return {
    stop: async () => {
      await Promise.all(sweeps.map((sweep) => sweep.stop()));
    },
  };
}
