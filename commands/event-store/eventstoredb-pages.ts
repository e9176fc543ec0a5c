import type { ResolvedEvent, StreamingRead } from '@eventstore/db-client';
import { NoAnswer } from './eventstoredb-retries.ts';

/** A bounded read as a page. The client gives reads no deadline, so a server that falls silent would keep them for ever. */
export function collect(read: StreamingRead<ResolvedEvent>, silenceMs: number): Promise<readonly ResolvedEvent[]> {
  return new Promise((resolve, reject) => {
    const page: ResolvedEvent[] = [];
    const silent = () => {
      read.cancel().catch(() => undefined);
      reject(new NoAnswer(`no answer to a read within ${silenceMs} ms`));
    };
    let timer = setTimeout(silent, silenceMs);
    read.on('data', (resolved: ResolvedEvent) => {
      page.push(resolved);
      timer = timer.refresh();
    });
    read.once('end', () => {
      clearTimeout(timer);
      resolve(page);
    });
    // More than one error may come; one without a listener would end the process.
    read.on('error', (error: Error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}
