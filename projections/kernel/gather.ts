import type { Statement } from './apply-segment.ts';
import { changesOf } from './changes-of.ts';
import { folded } from './fold-changes.ts';
import type { LogReader, Recorded } from './log-reader.ts';
import type { Projection } from './projection.ts';
import { statementsOf } from './write.ts';

/** So many row changes go into one transaction: more would save little and hold more memory. */
export const maxRows = 5_000;
/** Row changes may be few, but the texts in them keep alive what they were cut from. */
export const maxEvents = 50_000;
const maxMs = 500;
/** Behind a page of so many events there are more: the projection is catching up. */
const worthAnother = 500;

/** What one transaction applies. Without `last` it is the head of the log. */
export interface Gathered {
  readonly after: bigint;
  readonly last: bigint | undefined;
  /** More events are known to follow. */
  readonly more: boolean;
  readonly statements: readonly Statement[];
}

/**
 * The next events of the log as one transaction's statements. Who follows gets the one page that there is; who catches up gets
 * many pages folded together, so that a row touched in each of them is written once.
 */
export async function gather(projection: Projection, log: LogReader, after: bigint): Promise<Gathered> {
  const until = performance.now() + maxMs;
  const changes = folded();
  let last: bigint | undefined;
  let events = 0;
  let more = true;
  while (more && events < maxEvents && changes.rows < maxRows && performance.now() < until) {
    let page: readonly Recorded[];
    try {
      page = await log.readAll(last ?? after);
      changes.take(changesOf(projection, page));
    } catch (error) {
      // What came before it is applied first; what is wrong with this page is found again when its turn comes.
      if (last !== undefined) break;
      throw error;
    }
    last = page.at(-1)?.position ?? last;
    events += page.length;
    more = page.length >= worthAnother;
  }
  return { after, last, more, statements: statementsOf('read', changes) };
}
