import { uuid5 } from '../kernel/uuid.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Job, Jobs, Worker } from '../kernel/policy.ts';
import type { Turn } from './create-turn.ts';
import { DeliveryPostponed } from './deliver.ts';
import { fairSeats } from './fair-seats.ts';
import { ProviderError } from './provider.ts';
import { BudgetRefusal } from './reserve.ts';

export const takeTurnQueue = 'take-turn';

/** No vendor keeps a customer waiting longer than this for the next try. */
const longestPauseMs = 3_600_000;
/** After so many pauses in a row the job's own attempts count again, and it ends where people see it. */
const mostPauses = 24;

/** Jobs that one process holds, running or waiting for a seat, and turns that it takes at once. */
const defaultPlaces = 512;
const defaultSeats = 96;
/** Who finds no place, or the conversation with another process, looks again after a second, then two, up to so long. */
const longestAbsenceMs = 8_000;

type Taken = Parameters<Worker['work']>[0];

/** `cause` makes the job one: the id of the event that calls for it. */
export function takeTurnJob(
  tenantId: string,
  conversationId: string,
  cause: string,
  { delayMs, pauses = 0, sentAway = 0 }: { readonly delayMs?: number; readonly pauses?: number; readonly sentAway?: number } = {},
): Job {
  return {
    name: takeTurnQueue,
    id: cause,
    tenantId,
    data: { conversationId, ...(pauses > 0 && { pauses }), ...(sentAway > 0 && { sentAway }) },
    ...(delayMs !== undefined && { delayMs }),
  };
}

export interface TakeTurnDeps {
  readonly turn: Turn;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly places?: number;
  readonly seats?: number;
}

/**
 * Works off what conversations still owe their people; nothing is lost by doing it twice. One conversation has one job at a time: one that finds
 * it busy is over, and the running one looks again. A tenant may hold as many places as are free; what comes beyond goes back to the queue.
 */
export function takeTurnWorker({ turn, jobs, clock, places = defaultPlaces, seats = defaultSeats }: TakeTurnDeps): Worker {
  const inTurn = fairSeats(seats);
  /** The conversations that have a job here, and whether another one has come for them meanwhile. */
  const here = new Map<string, { lookAgain: boolean }>();
  const held = new Map<string, number>();

  const sendAway = ({ tenantId, data }: Taken): Promise<void> => {
    const conversationId = String(data['conversationId']);
    const sentAway = Number(data['sentAway'] ?? 0);
    const pauses = Number(data['pauses'] ?? 0);
    const delayMs = Math.min(1_000 * 2 ** Math.min(sentAway, 3), longestAbsenceMs);
    // All that are sent away from one conversation come back as one: its id is the second it is due in, which is later than any that runs now.
    const due = Math.floor((clock().getTime() + delayMs) / 1_000);
    return jobs.add(takeTurnJob(tenantId, conversationId, uuid5(tenantId, conversationId, 'back', due), { delayMs, sentAway: sentAway + 1, pauses }));
  };

  /** Gives its place back in the same moment in which it has looked for the last time, so that nobody who comes finds it gone deaf. */
  const take = async (conversation: { lookAgain: boolean }, job: Taken, giveBack: () => void): Promise<void> => {
    const { id, tenantId, data, attempt, lastAttempt } = job;
    const conversationId = String(data['conversationId']);
    let leave: () => void = () => undefined;
    try {
      leave = await inTurn.take({ tenantId, vendor: await turn.vendorOf(tenantId) });
      do {
        conversation.lookAgain = false;
        const taken = await turn.take(tenantId, conversationId, { attempt, lastAttempt });
        if (taken.outcome === 'busy') {
          giveBack();
          return await sendAway(job);
        }
        // The seat is free while a vendor's word is awaited.
        if (taken.outcome === 'waiting')
          await jobs.add(takeTurnJob(tenantId, conversationId, uuid5(id, taken.replyId, 'again'), { delayMs: Math.max(taken.forMs, 250) }));
      } while (conversation.lookAgain);
      giveBack();
    } catch (error) {
      giveBack();
      // What came meanwhile gets attempts of its own.
      if (conversation.lookAgain) await jobs.add(takeTurnJob(tenantId, conversationId, uuid5(id, 'meanwhile', attempt), { delayMs: 1_000 }));
      const pauses = Number(data['pauses'] ?? 0);
      const pauseMs = pauseOf(error);
      if (pauseMs === undefined || pauses >= mostPauses) throw error;
      // Asked for a pause, a job that tried again by its own clock would be told the same and use up its attempts.
      await jobs.add(takeTurnJob(tenantId, conversationId, uuid5(id, 'pause'), { delayMs: pauseMs, pauses: pauses + 1 }));
    } finally {
      leave();
    }
  };

  return {
    name: takeTurnQueue,
    concurrency: places,
    async work(job) {
      const { tenantId } = job;
      const key = `${tenantId}/${String(job.data['conversationId'])}`;
      const running = here.get(key);
      if (running) {
        running.lookAgain = true;
        return;
      }
      const mine = held.get(tenantId) ?? 0;
      if (mine > 0 && mine >= places - here.size) return sendAway(job);
      const conversation = { lookAgain: false };
      here.set(key, conversation);
      held.set(tenantId, mine + 1);
      await take(conversation, job, () => {
        here.delete(key);
        if (held.get(tenantId) === 1) held.delete(tenantId);
        else held.set(tenantId, (held.get(tenantId) ?? 1) - 1);
      });
    },
  };
}

/** How long the vendor of the channel or of the model wants to be left alone, or until the budget may have room, within reason. */
function pauseOf(error: unknown): number | undefined {
  if (!(error instanceof DeliveryPostponed || error instanceof BudgetRefusal || (error instanceof ProviderError && error.kind === 'retry'))) return undefined;
  return error.retryAfterMs === undefined ? undefined : Math.min(Math.max(error.retryAfterMs, 1_000), longestPauseMs);
}
