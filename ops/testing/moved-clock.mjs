/**
 * Moves the clock of a Node process by OCE_CLOCK_MOVED_BY_MS. Loaded before anything else (`node --import`), so that a program, its
 * libraries and whatever it starts live on one day; two processes of one installation, or one that is started again, stay on one clock.
 * Timers and `performance.now` only count what passes, so they stay as they are.
 */
const given = globalThis.process?.env.OCE_CLOCK_MOVED_BY_MS;
if (given !== undefined) moveClock(Number(given));

/** Stands for itself, so that it can be sent into a page of a browser too. */
export function moveClock(byMs) {
  const place = Symbol.for('oce.moved-clock');
  if (globalThis[place]) {
    globalThis[place].byMs = byMs;
    return;
  }
  const Real = globalThis.Date;
  const moved = { byMs, realNow: () => Real.now() };
  class MovedDate extends Real {
    constructor(...given) {
      if (given.length === 0) super(Real.now() + moved.byMs);
      else super(...given);
    }
    static now() {
      return Real.now() + moved.byMs;
    }
    // Instants that the runtime makes itself are of the first class, and dates all the same.
    static [Symbol.hasInstance](other) {
      return Function.prototype[Symbol.hasInstance].call(Real, other);
    }
  }
  Object.defineProperty(MovedDate, 'name', { value: 'Date' });
  globalThis.Date = MovedDate;
  globalThis[place] = moved;
}

/** What the machine's own clock says, whatever day this process lives on. */
export function realNow() {
  return globalThis[Symbol.for('oce.moved-clock')]?.realNow() ?? Date.now();
}
