import { type Caller, system } from '../../commands/kernel/caller.ts';
import type { Envelope } from '../../commands/kernel/handle.ts';
import { uuid5 } from '../../commands/kernel/uuid.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { readConfig } from '../config.ts';
import { type Core, openCore } from '../core.ts';

/**
 * The log and its read models, opened beside a running server or alone. Alone, nobody has kept the read models up to date,
 * so they are brought up to the log's head first; beside a server that finds nothing left to do.
 */
export async function withCore<T>(work: (core: Core) => Promise<T>): Promise<T> {
  const core = await openCore(readConfig(), { keepsProjections: true, report: (what, error) => console.error(`${what}:`, error) });
  try {
    await core.runner.drain();
    return await work(core);
  } finally {
    await core.close();
  }
}

/** Who sits at the terminal has the data folder's keys: the operator. */
export const atTheTerminal: Caller = { ...system(OPERATOR, 'cli'), actor: { kind: 'operator', id: 'cli' } };

/** A fresh intent, from which the ids of its steps derive. */
export function newEnvelope(): Envelope {
  return { commandId: uuid5('cli', crypto.randomUUID()), caller: atTheTerminal };
}
