import { type AllStreamSubscription, END, type ReadPosition, type ResolvedEvent } from '@eventstore/db-client';

/**
 * One catch-up subscription per store, which only says that there is something new: followers read pages at their own pace, so none of them
 * holds up another, and the subscription is never held up itself (what it has not taken yet waits in the window of its HTTP/2 stream).
 * When it breaks it goes on from the last position it saw; who waits looks again after a second at the latest.
 */
export function watch(subscribe: (from: ReadPosition) => AllStreamSubscription) {
  let subscription: AllStreamSubscription | undefined;
  let resumeFrom: ReadPosition = END;
  let newest = 0n;
  let closed = false;
  const waiting = new Set<() => void>();
  const wakeAll = () => {
    for (const wake of waiting) wake();
  };

  const open = (): void => {
    if (subscription || closed) return;
    const next = subscribe(resumeFrom);
    subscription = next;
    const lost = () => {
      if (subscription === next) subscription = undefined;
    };
    next.on('error', lost);
    next.on('end', lost);
    next.on('close', lost);
    // Whatever was appended before the ear was open is found by looking once more.
    next.on('confirmation', wakeAll);
    next.on('caughtUp', wakeAll);
    next.on('data', (resolved: ResolvedEvent) => {
      const position = resolved.event?.position;
      if (position && position.commit > newest) {
        newest = position.commit;
        resumeFrom = position;
      }
      wakeAll();
    });
  };

  return {
    after: async (position: bigint, signal: AbortSignal): Promise<void> => {
      open();
      if (newest > position || signal.aborted || closed) return;
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, 1_000);
        waiting.add(wake);
        signal.addEventListener('abort', wake);
      });
    },
    close: async (): Promise<void> => {
      closed = true;
      wakeAll();
      await subscription?.unsubscribe().catch(() => undefined);
    },
  };
}
