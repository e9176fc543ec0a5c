import { setTimeout as sleep } from 'node:timers/promises';
import type { Row } from './part.ts';

/** Something that works until the time is over and tells how many events per second it got through. */
export type Runner = (ms: number) => Promise<number>;

export interface Measured {
  readonly median: number;
  readonly spread: readonly [number, number];
}

export const measured = (values: readonly number[]): Measured => {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, spread: [sorted[0] ?? Number.NaN, sorted.at(-1) ?? Number.NaN] };
};

export interface Rounds<K extends string> {
  /** Events per second. */
  rate(of: K): Measured;
  /** Of each round its own ratio, so that what disturbs the machine for a while disturbs both sides. */
  ratio(of: K, to: K): Measured;
}

/** A, B, A, B …: each runner once per round, in turn, after a round that only warms up. */
export async function interleaved<K extends string>(plan: { readonly rounds: number; readonly ms: number }, runners: Record<K, Runner>): Promise<Rounds<K>> {
  const names = Object.keys(runners) as K[];
  const rates = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let round = -1; round < plan.rounds; round += 1) {
    // Whoever goes first meets what the round before left behind (dirty pages, a checkpoint), so the order turns.
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const rate = await runners[name](round < 0 ? Math.min(plan.ms, 1_000) : plan.ms);
      if (round >= 0) rates.get(name)?.push(rate);
      await sleep(50);
    }
  }
  const of = (name: K) => rates.get(name) ?? [];
  return {
    rate: (name) => measured(of(name)),
    ratio: (name, to) => measured(of(name).map((rate, i) => rate / (of(to)[i] ?? Number.NaN))),
  };
}

/** So many workers repeat the work until the time is over; events per second, counting what `work` says it did. */
export async function inFlight(workers: number, ms: number, work: (worker: number) => Promise<number>): Promise<number> {
  const began = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      while (performance.now() - began < ms) {
        const more = await work(worker);
        done += more;
      }
    }),
  );
  return done / ((performance.now() - began) / 1_000);
}

/** Rows of the table from what was measured. */
export function rowsOf<K extends string>(rounds: Rounds<K>) {
  const row = (name: string, { median, spread }: Measured, unit: string, what: string): Row => ({ name, value: median, spread, unit, what });
  return {
    ratio: (name: string, of: K, to: K, what: string): Row => row(name, rounds.ratio(of, to), 'x', what),
    rate: (name: string, of: K, what: string): Row => row(name, rounds.rate(of), '/s', what),
  };
}
