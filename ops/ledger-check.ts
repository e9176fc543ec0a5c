import { checkLedger } from '../commands/ledger/check-ledger.ts';
import { recordLedgerCheck } from '../commands/ledger/record-ledger-check.ts';
import { system } from '../commands/kernel/caller.ts';
import { uuid5 } from '../commands/kernel/uuid.ts';
import { OPERATOR } from '../domain/kernel/metadata.ts';
import { businessDate, toInstant } from '../domain/kernel/time.ts';
import type { Core } from './core.ts';
import { repeat, type Repeated } from './repeat.ts';
import type { Report } from './report.ts';

const hourMs = 3_600_000;

/** Adds the books up once a day, whatever the day's bookings were, and says so in the log; a fault is reported loudly. */
export function startLedgerChecks({ handle, store, types, clock }: Pick<Core, 'handle' | 'store' | 'types' | 'clock'>, report: Report): Repeated {
  let checkedOn: string | undefined;
  const look = async () => {
    const today = businessDate(toInstant(clock()));
    if (checkedOn === today) return;
    const { faults, ...found } = await checkLedger(store, types, today);
    if (found.months > 0) {
      const caller = system(OPERATOR, 'ledger-check');
      const noted = await handle(recordLedgerCheck, { ...found, faults: faults.length }, { commandId: uuid5('ledger-check', today), caller });
      if (!noted.ok) throw new Error(noted.rejection.rejected);
    }
    for (const fault of faults) report('books', new Error(`${fault.code}: ${fault.subject} in ${fault.month}`));
    checkedOn = today;
  };
  // A product that is restarted often is checked, too.
  const first = look().catch((error: unknown) => report('checking the books', error));
  const hourly = repeat('checking the books', look, { everyMs: hourMs, report });
  return {
    stop: async () => {
      await Promise.all([first, hourly.stop()]);
    },
  };
}
