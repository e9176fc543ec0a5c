import { setImmediate as macrotask } from 'node:timers/promises';
import { seeded, type Random } from '../../demo/random.ts';

/** A call that failed without the process dying. `done`: it had its effect, and only the answer was lost. */
export class Broken extends Error {
  readonly done: boolean;
  constructor(what: string, done: boolean) {
    super(`${what}: ${done ? 'the answer was lost' : 'the connection broke'}`);
    this.name = 'Broken';
    this.done = done;
  }
}

/** A process from its start to its death. After that nothing it began goes on: its promises never settle, as nobody is left to hear. */
export interface Life {
  readonly name: string;
  readonly alive: () => boolean;
  /** Settles when it dies. */
  readonly end: Promise<void>;
  /** A contact with something that outlives the process. Each is a point where it may die, just before or just after. */
  reach<T>(what: string, effect: () => T | Promise<T>): Promise<T>;
  pause(ms: number): Promise<void>;
  until(ready: () => boolean): Promise<void>;
}

export interface Fates {
  readonly kills: number;
  /** A kill comes at the latest after so many contacts since the one before it. */
  readonly gap: number;
  /** How many contacts of a hundred fail without a death. */
  readonly faults: number;
}

export interface Scheduler {
  readonly random: Random;
  readonly clock: () => Date;
  /** `mortal`: the fates apply to it. */
  life(name: string, options: { readonly mortal: boolean }): Life;
  /** Goes on until nothing is left that could ever happen. */
  run(): Promise<void>;
  /** Where processes died, in order. */
  readonly kills: readonly string[];
}

interface Contact {
  readonly life: Body;
  readonly go: () => Promise<void>;
}
interface Body {
  dead: boolean;
  die: () => void;
}

const begin = Date.parse('2026-11-16T09:30:00.000Z');
const idleTurns = 6;
/** A story of so many contacts has lost its way. */
const most = 60_000;

/**
 * One seed, one story: whose contact with the outside comes next is drawn, time passes only when nobody has anything left to do at the
 * moment, and processes die where the dice say.
 */
export function scheduler(seed: number, fates: Fates): Scheduler {
  const random = seeded(seed);
  const kills: string[] = [];
  const contacts: Contact[] = [];
  const waits: { readonly life: Body; readonly ready: () => boolean; readonly wake: () => void }[] = [];
  const timers: { readonly at: number; readonly life: Body; readonly wake: () => void }[] = [];
  let now = begin;
  let untilKill = fates.kills > 0 ? random.between(1, fates.gap) : Number.POSITIVE_INFINITY;

  const fate = (): 'lives' | 'dies before' | 'dies after' | 'refused' | 'lost' => {
    untilKill -= 1;
    if (untilKill === 0) return random.next() < 0.5 ? 'dies before' : 'dies after';
    if (random.next() * 100 >= fates.faults) return 'lives';
    return random.next() < 0.5 ? 'refused' : 'lost';
  };
  const kill = (life: Body, name: string, where: string, what: string) => {
    kills.push(`${name} ${where} ${what}`);
    untilKill = kills.length < fates.kills ? random.between(1, fates.gap) : Number.POSITIVE_INFINITY;
    life.die();
    for (const list of [contacts, waits, timers] as { readonly life: Body }[][]) list.splice(0, list.length, ...list.filter((item) => item.life !== life));
  };

  return {
    random,
    kills,
    clock: () => new Date(now),
    life: (name, { mortal }) => {
      let ended: () => void = () => undefined;
      const end = new Promise<void>((resolve) => {
        ended = resolve;
      });
      const body: Body = {
        dead: false,
        die: () => {
          body.dead = true;
          ended();
        },
      };
      return {
        name,
        end,
        alive: () => !body.dead,
        reach: (what, effect) =>
          new Promise((resolve, reject) => {
            if (body.dead) return;
            const go = async () => {
              const drawn = mortal ? fate() : 'lives';
              if (drawn === 'dies before') return kill(body, name, 'before', what);
              if (drawn === 'refused') return reject(new Broken(what, false));
              try {
                const result = await effect();
                if (drawn === 'dies after') kill(body, name, 'after', what);
                else if (drawn === 'lost') reject(new Broken(what, true));
                else resolve(result);
              } catch (error) {
                reject(error);
              }
            };
            contacts.push({ life: body, go });
          }),
        pause: (ms) =>
          new Promise((wake) => {
            if (!body.dead) timers.push({ at: now + ms, life: body, wake });
          }),
        until: (ready) =>
          new Promise((wake) => {
            if (!body.dead) waits.push({ life: body, ready, wake });
          }),
      };
    },
    run: async () => {
      for (let steps = 0; ; steps += 1) {
        if (steps > most) throw new Error('the story does not come to an end');
        // Everything that follows from the last contact has been done when the next macrotask begins.
        await macrotask();
        for (let i = waits.length - 1; i >= 0; i -= 1) {
          if (!waits[i]?.ready()) continue;
          const [wait] = waits.splice(i, 1);
          wait?.wake();
        }
        // Some code waits for the end of its own turn; only after a few of them is it sure that nothing stirs.
        for (let turn = 0; contacts.length === 0 && turn < idleTurns; turn += 1) await macrotask();
        if (contacts.length > 0) {
          const [contact] = contacts.splice(random.between(0, contacts.length - 1), 1);
          await contact?.go();
          continue;
        }
        const next = timers.reduce<(typeof timers)[number] | undefined>((first, timer) => (first && first.at <= timer.at ? first : timer), undefined);
        if (!next) return;
        timers.splice(timers.indexOf(next), 1);
        now = Math.max(now, next.at);
        next.wake();
      }
    },
  };
}
