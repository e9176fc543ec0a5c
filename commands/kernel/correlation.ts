import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/** All that happens in `work`, and in the jobs it adds, belongs to one story: its commands and events carry this id (E5-1). */
export function correlated<T>(correlationId: string | undefined, work: () => T): T {
  return correlationId === undefined ? work() : current.run(correlationId, work);
}

/** The story that what runs now belongs to, if it belongs to one. */
export function currentCorrelation(): string | undefined {
  return current.getStore();
}
