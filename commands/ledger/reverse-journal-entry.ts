import { z } from 'zod';
import { invalidInput } from '../../domain/kernel/invalid-input.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { Month } from '../../domain/kernel/time.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { isBooked, journalFolding } from '../../domain/ledger/journal.ts';
import { entryTakenBack, reversibleEntriesFolding } from '../../domain/ledger/reversible-entries.ts';
import type { Envelope, Handle, Outcome } from '../kernel/handle.ts';
import { postInOpenMonth } from './post-in-open-month.ts';

const Input = z.object({ entryId: z.string().min(1).max(200), month: Month });

/** Takes back what a person booked: in its own month, or in the next open one. The same entry is taken back once. */
export async function reverseJournalEntry(handle: Handle, input: z.input<typeof Input>, envelope: (name: string) => Envelope): Promise<Outcome> {
  const parsed = Input.safeParse(input);
  if (!parsed.success) return { ok: false, rejection: invalidInput(parsed.error) };
  const { entryId, month } = parsed.data;
  const journal = stream.journal(entity, month);
  const entry = (await handle.state(reversibleEntriesFolding, journal)).get(entryId);
  if (entry) return postInOpenMonth(handle, entryTakenBack(entry, entry.bookedOn), envelope);
  const booked = isBooked(await handle.state(journalFolding, journal), entryId);
  return { ok: false, rejection: reject(booked ? 'EntryNotReversible' : 'EntryNotFound', { period: month }) };
}
