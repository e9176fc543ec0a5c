export type Health = 'ok' | 'degraded' | 'down';

/** One probe for each thing the service cannot do without. */
export interface Probes {
  readonly eventStore: () => Promise<Health>;
  readonly database: () => Promise<Health>;
  readonly queue: () => Promise<Health>;
  readonly llm: () => Promise<Health>;
}

export interface HealthReport {
  readonly status: Health;
  readonly checks: Readonly<Record<keyof Probes, Health>>;
}

const names = ['eventStore', 'database', 'queue', 'llm'] as const;

/**
 * Coarse states only, no host, version or error text (D-64), and at once: an answer never waits longer than
 * `waitMs` for a probe, since a probe of something that is down hangs. What is older than `freshMs` is asked again.
 */
export function healthOf(
  probes: Probes,
  options: { now?: () => number; waitMs?: number; freshMs?: number; probeMs?: number } = {},
): () => Promise<HealthReport> {
  const { now = Date.now, waitMs = 50, freshMs = 2_000, probeMs = 2_000 } = options;
  const last: Record<keyof Probes, Health> = { eventStore: 'down', database: 'down', queue: 'down', llm: 'down' };
  let askedAt = -Infinity;
  let asking: Promise<unknown> = Promise.resolve();
  const ask = async (name: keyof Probes) => {
    const late = AbortSignal.timeout(probeMs);
    const timeout = new Promise<Health>((resolve) => {
      late.addEventListener('abort', () => resolve('down'), { once: true });
    });
    last[name] = await Promise.race([probes[name]().catch(() => 'down' as const), timeout]);
  };
  return async () => {
    if (now() - askedAt > freshMs) {
      askedAt = now();
      asking = Promise.all(names.map(ask));
    }
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([
      asking,
      new Promise((resolve) => {
        timer = setTimeout(resolve, waitMs);
      }),
    ]);
    clearTimeout(timer);
    const checks = { ...last };
    return { status: overall(checks), checks };
  };
}

function overall(checks: HealthReport['checks']): Health {
  if (checks.eventStore === 'down' || checks.database === 'down') return 'down';
  return names.every((name) => checks[name] === 'ok') ? 'ok' : 'degraded';
}
