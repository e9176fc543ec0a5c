import type { Report } from './report.ts';

export interface Repeated {
  stop(): Promise<void>;
}

/**
 * Does something now and then, never twice at once; what fails is reported and tried again next time. `jitter` spreads the moments,
 * so that processes started together don't all come at once. The timer keeps no process alive.
 */
export function repeat(
  what: string,
  work: () => Promise<void>,
  options: { readonly everyMs: number; readonly report: Report; readonly jitter?: number; readonly random?: () => number },
): Repeated {
  const { everyMs, report, jitter = 0.2, random = Math.random } = options;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const plan = () => {
    if (stopped) return;
    timer = setTimeout(
      () => {
        running = work()
          .catch((error: unknown) => report(what, error))
          .then(plan);
      },
      everyMs * (1 - jitter + 2 * jitter * random()),
    );
    timer.unref();
  };
  plan();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
