import { randomUUID } from 'node:crypto';
import { answerHeldMessagesQueue } from '../commands/assistant/answer-held-messages.ts';
import type { Provider } from '../commands/assistant/provider.ts';
import { takeTurnQueue } from '../commands/assistant/take-turn.ts';
import type { JobQueues } from './queues/bullmq-jobs.ts';
import { repeat, type Repeated } from './repeat.ts';
import type { Report } from './report.ts';

export interface AnswerAgainDeps {
  readonly providers: readonly Provider[];
  readonly jobs: Pick<JobQueues, 'add' | 'dead' | 'retry'>;
  readonly head: () => Promise<bigint>;
  /** The tenants in which somebody waits, as of a position of the log at least. */
  readonly tenantsWithUnanswered: (position: bigint) => Promise<readonly string[]>;
}

/** Turns that gave up while no model answered are taken again, and so is every message whose job was lost. */
export async function answerAgain({ jobs, head, tenantsWithUnanswered }: Omit<AnswerAgainDeps, 'providers'>): Promise<void> {
  for (const { name, id } of await jobs.dead()) if (name === takeTurnQueue) await jobs.retry(name, id);
  const position = await head();
  for (const tenantId of await tenantsWithUnanswered(position)) {
    await jobs.add({ name: answerHeldMessagesQueue, id: randomUUID(), tenantId, data: { position: String(position) } });
  }
}

const better = { down: 0, degraded: 1, ok: 2 } as const;

/** At the start, and whenever a model's vendor is back after an outage, so that nobody has to write a second time to be answered. */
export function startAnsweringAgain(deps: AnswerAgainDeps, report: Report, everyMs = 15_000): Repeated {
  let owed = true;
  let before: readonly number[] = [];
  return repeat(
    'answering again',
    async () => {
      const states = await Promise.all(deps.providers.map(async (provider) => better[await provider.health().catch(() => 'down' as const)]));
      if (states.some((state, i) => state > (before[i] ?? state))) owed = true;
      before = states;
      if (!owed) return;
      await answerAgain(deps);
      // Owed until it succeeded, also when the database was away with the vendor.
      owed = false;
    },
    { everyMs, report },
  );
}
