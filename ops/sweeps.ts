import { sweepSessions } from '../commands/access/sweep-sessions.ts';
import type { Core } from './core.ts';
import { settleLostCalls } from './reservations.ts';
import { repeat, type Repeated } from './repeat.ts';
import type { Report } from './report.ts';
import type { Work } from './work.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;

/** Clears away what nobody can use any more: credentials that are over, exports that can't be fetched, what lost calls hold of a budget. */
export function startSweeps(
  core: Pick<Core, 'clock' | 'readDb' | 'handle'>,
  { sessions, exports }: Pick<Work, 'sessions' | 'exports'>,
  report: Report,
): Repeated {
  const { clock } = core;
  const sweeps = [
    repeat('settling lost calls', () => settleLostCalls(core), { everyMs: minuteMs, report }),
    repeat('sweeping sessions', () => sweepSessions({ sessions, clock }), { everyMs: hourMs, report }),
    repeat('sweeping exports', () => exports.sweep(), { everyMs: hourMs, report }),
  ];
  return {
    stop: async () => {
      await Promise.all(sweeps.map((sweep) => sweep.stop()));
    },
  };
}
