import { checkLedger } from '../commands/ledger/check-ledger.ts';
import { recordLedgerCheck } from '../commands/ledger/record-ledger-check.ts';
import { system } from '../commands/kernel/caller.ts';
import { uuid5 } from '../commands/kernel/uuid.ts';
import { OPERATOR } from '../domain/kernel/metadata.ts';
import { businessDate, toInstant } from '../domain/kernel/time.ts';
import type { LedgerFindings } from '../domain/ledger/ledger-faults.ts';
import { findLedgerDrift, type LedgerDrift } from '../projections/ledger/ledger-drift.ts';
import type { Core } from './core.ts';
import { repeat, type Repeated } from './repeat.ts';
import type { Report } from './report.ts';

const hourMs = 3_600_000;
const patienceMs = 20_000;

type Books = Pick<Core, 'store' | 'types' | 'clock'> & { readonly readDb: Pick<Core['readDb'], 'caughtUp' | 'asOperator'> };

export interface BooksChecked extends Omit<LedgerFindings, 'faults'> {
  readonly faults: readonly (LedgerFindings['faults'][number] | { readonly code: LedgerDrift['code']; readonly month: string; readonly subject: string })[];
}

/** Adds up the journal from the log, and holds the rows that people look at against it. */
export async function checkBooks({ store, types, clock, readDb }: Books): Promise<BooksChecked> {
  for (;;) {
    const head = await store.head();
    const found = await checkLedger(store, types, businessDate(toInstant(clock())));
    if (!(await readDb.caughtUp(head, patienceMs))) throw new Error('the read models are too far behind the log to be checked');
    const drift = await readDb.asOperator((db) => findLedgerDrift(db, found));
    // What was booked in between stands in one and not in the other; then both are looked at again.
    if (drift.length > 0 && (await store.head()) !== head) continue;
    return { ...found, faults: [...found.faults, ...drift.map(({ code, period, subject }) => ({ code, month: period, subject }))] };
  }
}

/** Adds the books up once a day, whatever the day's bookings were, and says so in the log; a fault is reported loudly. */
export function startLedgerChecks(core: Books & Pick<Core, 'handle'>, report: Report): Repeated {
  const { handle, clock } = core;
  let checkedOn: string | undefined;
  const look = async () => {
    const today = businessDate(toInstant(clock()));
    if (checkedOn === today) return;
    const { faults, ...found } = await checkBooks(core);
    if (found.months > 0) {
      const caller = system(OPERATOR, 'ledger-check');
      const noted = await handle(recordLedgerCheck, { ...found, faults: faults.length }, { commandId: uuid5('ledger-check', today), caller });
      if (!noted.ok) throw new Error(noted.rejection.rejected);
    }
    for (const { code, subject, month } of faults) report('books', new Error(month === '' ? `${code}: ${subject}` : `${code}: ${subject} in ${month}`));
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
