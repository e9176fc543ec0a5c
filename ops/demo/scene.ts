import type { Instant } from '../../domain/kernel/time.ts';
import type { Desk } from './desk.ts';

/** Something that happened at an instant of the demo's past. */
export interface Scene {
  readonly at: Instant;
  /** Everything before it is over first, as with a month's invoices. */
  readonly alone?: boolean;
  /** Scenes of one thread follow one another. */
  readonly thread?: string;
  readonly act: (desk: Desk) => Promise<void>;
}

const wave = 64;

/** Plays the scenes in their order, neighbours side by side. */
export async function play(scenes: readonly Scene[], desk: Desk): Promise<void> {
  const inOrder = scenes.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  let threads = new Map<string, Promise<void>>();
  let started = 0;
  const settle = async () => {
    await Promise.all(threads.values());
    threads = new Map();
    started = 0;
  };
  for (const { alone, thread, act } of inOrder) {
    if (alone || started >= wave) await settle();
    if (alone) await act(desk);
    else {
      started += 1;
      const key = thread ?? `scene ${started}`;
      threads.set(
        key,
        (threads.get(key) ?? Promise.resolve()).then(() => act(desk)),
      );
    }
  }
  await settle();
}
