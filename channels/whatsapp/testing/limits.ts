/** Meta's two limits: messages per second of a number (130429), and per pair a burst that fills up again slowly (131056). */
export interface Limits {
  readonly perSecond?: number;
  readonly pair?: { readonly burst: number; readonly everyMs: number };
  readonly now?: () => number;
}

/** The error code a message would meet now, or nothing. */
export function createLimits({ perSecond, pair, now = Date.now }: Limits): (from: string, to: string) => 130429 | 131056 | undefined {
  const sent = new Map<string, number[]>();
  const pairs = new Map<string, { left: number; at: number }>();
  return (from, to) => {
    const at = now();
    const recent = (sent.get(from) ?? []).filter((t) => at - t < 1_000);
    if (perSecond !== undefined && recent.length >= perSecond) return 130429;
    if (pair) {
      const key = `${from} ${to}`;
      const known = pairs.get(key) ?? { left: pair.burst, at };
      const left = Math.min(pair.burst, known.left + (at - known.at) / pair.everyMs);
      pairs.set(key, { left: left >= 1 ? left - 1 : left, at });
      if (left < 1) return 131056;
    }
    sent.set(from, [...recent, at]);
    return undefined;
  };
}
