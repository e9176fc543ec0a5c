import { parseCheckpoint } from '../../domain/audit/checkpoint.ts';
import type { Hash } from '../../domain/audit/hashing.ts';
import { parseNote } from '../../domain/audit/note.ts';
import { consistencySpans, inclusionSpans } from '../../domain/audit/proof.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import type { EventStore, RecordedEvent } from '../kernel/event-store.ts';
import { leafOf } from './event-leaf.ts';
import type { AnchoredHead, Trees } from './trees.ts';

export interface PackDeps {
  readonly store: Pick<EventStore, 'readAll'>;
  readonly trees: Trees;
  /** Gives readable copies of a page of events; without it personal fields stay sealed. */
  readonly open?: ((events: readonly RecordedEvent[]) => Promise<readonly RecordedEvent[]>) | undefined;
}

const pageSize = 1_000;
/** So many leaves may be without an event before what follows is no longer found. */
const lookAhead = 64;

/**
 * One tenant's trail as one text, written piece by piece; the verifier's head describes it. The leaves come from the tree, the records
 * from the log as it is now, and nothing here compares them: what differs is the verifier's to find. Undefined: nothing of the tenant is anchored yet.
 */
export async function writePack(deps: PackDeps, tenantId: string, kept?: string): Promise<AsyncIterable<string> | undefined> {
  const { trees } = deps;
  const checkpoint = await trees.checkpoint(OPERATOR);
  const head = checkpoint && (await trees.anchoredHead(tenantId, checkpoint.size));
  if (!checkpoint || !head || tenantId === OPERATOR) return undefined;
  const [leaf] = await trees.leaves(OPERATOR, head.operatorN, head.operatorN + 1);
  const proof = await trees.roots(OPERATOR, inclusionSpans(head.operatorN, checkpoint.size));
  const old = kept === undefined ? undefined : parseCheckpoint(parseNote(kept)?.text ?? '');
  const follows =
    old && old.origin === checkpoint.note.split('\n')[0] && old.size < checkpoint.size
      ? await trees.roots(OPERATOR, consistencySpans(old.size, checkpoint.size))
      : undefined;
  const begin = [
    'oce-trail-pack 1',
    `tenant ${tenantId}`,
    `leaves ${head.size}`,
    `head-index ${head.operatorN}`,
    `head-entry ${leaf?.entry ?? ''}`,
    ...proof.map((hash) => `head-proof ${hex(hash)}`),
    ...(old && follows ? [`kept ${old.size}`, ...follows.map((hash) => `kept-proof ${hex(hash)}`)] : []),
    ...checkpoint.note
      .trimEnd()
      .split('\n')
      .map((line) => `note ${line}`.trimEnd()),
  ];
  return pieces(deps, tenantId, head, begin);
}

async function* pieces({ store, trees, open }: PackDeps, tenantId: string, head: AnchoredHead, begin: readonly string[]): AsyncIterable<string> {
  yield text(begin);
  for (let from = 0; from < head.size; from += pageSize) {
    yield text((await trees.leaves(tenantId, from, Math.min(from + pageSize, head.size))).map(({ hash }) => `leaf ${hex(hash)}`));
  }
  let [count, sealed] = [0, 0];
  for await (const events of eventsOf(store, tenantId, head.anchorId)) {
    const leaves = await trees.leaves(tenantId, sealed, Math.min(sealed + events.length + lookAhead, head.size));
    const { placed, used } = asSealed(
      events,
      leaves.map(({ entry }) => entry),
    );
    sealed += used;
    count += events.length;
    yield text(placed.flatMap((event) => [leafOf(event), event.text.data, event.text.meta]));
  }
  yield text([`end ${count}`]);
  if (!open) return;
  let n = 0;
  for await (const events of eventsOf(store, tenantId, head.anchorId)) {
    const copies = await open(events);
    const first = n;
    yield text(copies.flatMap((copy, i) => (copy.data === events[i]?.data ? [] : [`opened ${first + i} ${JSON.stringify(copy.data)}`])));
    n += events.length;
  }
}

/** The events at the positions they had when they went into the tree: a log that was moved to another store has other ones. */
function asSealed(events: readonly RecordedEvent[], entries: readonly string[]): { readonly placed: readonly RecordedEvent[]; readonly used: number } {
  let used = 0;
  const placed = events.map((event) => {
    const start = `oce1 event ${event.streamId} ${event.revision} ${event.id} `;
    const ahead = entries.slice(used, used + lookAhead).findIndex((entry) => entry.startsWith(start));
    if (ahead < 0) return event;
    const position = entries[used + ahead]?.split(' ')[7];
    used += ahead + 1;
    return position === undefined ? event : { ...event, position: BigInt(position) };
  });
  return { placed, used };
}

/** What a tenant had in the log when an anchoring came. */
async function* eventsOf(store: PackDeps['store'], tenantId: string, anchorId: string): AsyncIterable<readonly RecordedEvent[]> {
  for (let position = 0n; ;) {
    const page = await store.readAll(position, pageSize);
    const end = page.findIndex(({ id }) => id === anchorId);
    yield (end < 0 ? page : page.slice(0, end)).filter(({ meta }) => meta.tenantId === tenantId);
    const last = page.at(-1);
    if (!last || end >= 0) return;
    position = last.position;
  }
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function hex(hash: Hash): string {
  return Buffer.from(hash).toString('hex');
}
