import { stream } from '../../domain/kernel/streams.ts';
import { addDays, daysOf, monthOf, nextMonth, type Month } from '../../domain/kernel/time.ts';
import { entity } from '../../domain/ledger/entity.ts';
import type { JournalEvent } from '../../domain/ledger/events.ts';
import { currentVersion } from '../kernel/current-version.ts';
import type { EventStore } from '../kernel/event-store.ts';
import type { EventTypes } from '../kernel/sealing.ts';

export interface MonthOfJournal {
  readonly month: Month;
  readonly events: readonly JournalEvent[];
}

/** So many empty months in a row, and nothing older is looked for. */
const patience = 24;

/** Every month's journal straight from the log, newest month first; entries may be dated into the month to come. */
export async function readJournals(store: Pick<EventStore, 'readStream'>, types: EventTypes, today: string): Promise<readonly MonthOfJournal[]> {
  const journals: MonthOfJournal[] = [];
  let month = nextMonth(monthOf(today));
  for (let empty = 0; empty < patience; month = monthOf(addDays(daysOf(month).from, -1))) {
    const events = await readMonth(store, types, month);
    empty = events.length === 0 ? empty + 1 : 0;
    if (events.length > 0) journals.push({ month, events });
  }
  return journals;
}

async function readMonth(store: Pick<EventStore, 'readStream'>, types: EventTypes, month: Month): Promise<readonly JournalEvent[]> {
  const events: JournalEvent[] = [];
  for (;;) {
    const page = await store.readStream(stream.journal(entity, month), events.length, 500);
    events.push(...currentVersion(types, page).map(({ type, data }) => ({ type, payload: data }) as JournalEvent));
    if (page.length < 500) return events;
  }
}
