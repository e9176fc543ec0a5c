import { apply, type Folding } from '../../domain/kernel/decider.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import type { Metadata } from '../../domain/kernel/metadata.ts';
import { addCommandId, type CommandIds, commandIds } from './command-ids.ts';
import { noStream, type EventStore, type RecordedEvent } from './event-store.ts';
import { openEvents, type EventTypes } from './sealing.ts';
import type { Snapshots } from './snapshots.ts';
import type { Vault } from './vault.ts';

type AnyFolding = Folding<unknown, DomainEvent>;

/** A folded stream kept in memory, with the ids of the commands that had their effect on it. */
export interface HotStream {
  readonly streamId: string;
  readonly folding: AnyFolding;
  state: unknown;
  revision: number;
  position: bigint;
  eventId: string;
  lastCommandId: string;
  commands: CommandIds;
  /** Tenants whose personal values it holds opened. */
  readonly personal: Set<string>;
  /** False until the first load has come to the stream's end. */
  loaded: boolean;
  /** The newest revision the log is known to have; above `revision` while a load is under way. */
  known: number;
  snapshotAt: number;
}

/** What an appended or read event adds to a fold. */
export interface Folded {
  readonly id: string;
  readonly event: DomainEvent;
  readonly meta: Metadata;
  readonly revision: number;
  readonly position: bigint;
}

export interface HotStreams {
  /** The stream as it is kept, however old; loaded when it isn't. For decisions: a conflict or a refusal looks again. */
  kept(folding: AnyFolding, streamId: string): Promise<HotStream>;
  /** The stream at least as new as anything this process has seen; without a read while the process follows the log. */
  current(folding: AnyFolding, streamId: string): Promise<HotStream>;
  /** The stream with what the store has of it now. */
  load(folding: AnyFolding, streamId: string): Promise<HotStream>;
  /** Whether something of this stream is kept; keeps nothing itself. */
  holds(streamId: string): boolean;
  remember(hot: HotStream, folded: Folded): void;
  drop(hot: HotStream): void;
  /**
   * A page of the log in the order it was read, before anybody reacts to it. `headAt` is when the read began, on the clock of
   * `performance.now()`, if the page reached the end of the log; else undefined.
   */
  see(after: bigint, page: readonly RecordedEvent[], headAt: number | undefined): Promise<void>;
  /** Another process knows of this position; states older than it are not current any more. */
  hear(position: bigint): void;
  /** The newest position this process has seen or made. */
  seen(): bigint;
}

/** Without a sign of the log's end for this long, a process does not trust what it keeps. Followers look every second. */
const trustMs = 1_500;
const pageSize = 1_000;
/** A stream gets a snapshot when its first loads are this long, and from then on when it has grown by a quarter. */
const worthASnapshot = 2_000;

export function hotStreams(deps: {
  readonly store: EventStore;
  readonly vault: Vault;
  readonly types: EventTypes;
  readonly snapshots?: Snapshots | undefined;
  readonly limit: number;
}): HotStreams {
  const { store, vault, types, snapshots } = deps;
  const streams = new Map<string, Map<string, HotStream>>();
  // A state with opened values of a person goes with the person's key, and so does one that is being loaded at that moment.
  let forgotten = 0;
  vault.onForget((tenantId) => {
    forgotten += 1;
    for (const ofStream of streams.values())
      for (const hot of ofStream.values()) if (tenantId === undefined ? hot.personal.size > 0 : hot.personal.has(tenantId)) drop(hot);
  });
  let made = 0n;
  let heard = 0n;
  let followed: bigint | undefined;
  let headAt = Number.NEGATIVE_INFINITY;

  const find = (folding: AnyFolding, streamId: string) => streams.get(streamId)?.get(folding.name);

  const drop = (hot: HotStream): void => {
    const ofStream = streams.get(hot.streamId);
    if (ofStream?.get(hot.folding.name) !== hot) return;
    ofStream.delete(hot.folding.name);
    if (ofStream.size === 0) streams.delete(hot.streamId);
  };

  const enter = (folding: AnyFolding, streamId: string): HotStream => {
    const hot: HotStream = {
      streamId,
      folding,
      state: folding.initial,
      revision: noStream,
      position: 0n,
      eventId: '',
      lastCommandId: '',
      commands: commandIds(),
      personal: new Set(),
      loaded: false,
      known: noStream,
      snapshotAt: noStream,
    };
    const ofStream = streams.get(streamId) ?? new Map<string, HotStream>();
    ofStream.set(folding.name, hot);
    streams.set(streamId, ofStream);
    if (streams.size > deps.limit) {
      const oldest = streams.keys().next().value;
      if (oldest !== undefined) streams.delete(oldest);
    }
    return hot;
  };

  const touch = (hot: HotStream): void => {
    const ofStream = streams.get(hot.streamId);
    if (!ofStream) return;
    streams.delete(hot.streamId);
    streams.set(hot.streamId, ofStream);
  };

  const fold = (hot: HotStream, { id, event, meta, revision, position }: Folded): void => {
    hot.state = apply(hot.folding, hot.state, event, meta);
    hot.revision = revision;
    hot.position = position;
    hot.eventId = id;
    if (types.get(event.type)?.personal.length) hot.personal.add(meta.tenantId);
    if (meta.commandId !== hot.lastCommandId) addCommandId(hot.commands, meta.commandId, revision);
    hot.lastCommandId = meta.commandId;
  };

  // A load, an append of this process and the log's own page may all bring the same event; the first one counts.
  const remember = (hot: HotStream, folded: Folded): void => {
    if (folded.position > made) made = folded.position;
    if (folded.revision > hot.known) hot.known = folded.revision;
    if (folded.revision !== hot.revision + 1) return;
    fold(hot, folded);
    if (hot.loaded) offerSnapshot(hot);
  };

  const offerSnapshot = (hot: HotStream): void => {
    const grown = hot.revision - hot.snapshotAt;
    if (!snapshots || hot.personal.size > 0 || grown < worthASnapshot || grown * 4 < hot.revision) return;
    const { state, revision, position, eventId, lastCommandId, commands, folding, streamId } = hot;
    hot.snapshotAt = revision;
    // Only a cache: when it can't be written, the next load is longer.
    void snapshots.save(folding.name, streamId, { state, revision, position, eventId, lastCommandId, commands }).catch(() => undefined);
  };

  const takeSnapshot = async (hot: HotStream): Promise<void> => {
    const found = await snapshots?.load(hot.folding.name, hot.streamId).catch(() => undefined);
    if (!found || found.revision <= hot.revision) return;
    // The log may have been restored to before the snapshot: its event must stand where the snapshot says.
    const [there] = await store.readStream(hot.streamId, found.revision, 1);
    if (there?.id !== found.eventId || found.revision <= hot.revision) return;
    const { state, revision, position, eventId, lastCommandId, commands } = found;
    Object.assign(hot, { state, revision, position, eventId, lastCommandId, commands, snapshotAt: revision });
  };

  const load: HotStreams['load'] = async (folding, streamId) => {
    const hot = find(folding, streamId) ?? enter(folding, streamId);
    const mark = forgotten;
    try {
      for (let pages = 0; ; pages += 1) {
        const knownBefore = hot.known;
        const page = await openEvents(types, vault, await store.readStream(streamId, hot.revision + 1, pageSize));
        for (const e of page) remember(hot, { id: e.id, event: { type: e.type, payload: e.data }, meta: e.meta, revision: e.revision, position: e.position });
        // What the log showed while the store was being read may not be in this page; what it had shown before would be.
        if (page.length < pageSize && (hot.revision >= hot.known || hot.known === knownBefore)) break;
        if (pages === 0 && page.length === pageSize && !hot.loaded) await takeSnapshot(hot);
      }
      hot.known = hot.revision;
    } catch (error) {
      if (!hot.loaded) drop(hot);
      throw error;
    }
    hot.loaded = true;
    if (mark !== forgotten && hot.personal.size > 0) drop(hot);
    else {
      touch(hot);
      offerSnapshot(hot);
    }
    return hot;
  };

  const trusted = (): boolean => followed !== undefined && followed >= heard && performance.now() - headAt < trustMs;

  const see: HotStreams['see'] = async (after, page, head) => {
    // Entries are right as long as the pages seen have no hole between them; a follower that starts further on leaves one.
    if (followed === undefined || after > followed) streams.clear();
    const wanted = page.filter(({ streamId, revision }) => [...(streams.get(streamId)?.values() ?? [])].some((hot) => revision > hot.revision));
    if (wanted.length > 0) {
      const mark = forgotten;
      const opened = await openEvents(types, vault, wanted).catch(() => undefined);
      for (const [i, { streamId, revision }] of wanted.entries()) {
        const e = opened?.[i];
        for (const hot of streams.get(streamId)?.values() ?? []) {
          hot.known = Math.max(hot.known, revision);
          // A load under way reads on until it has what is known.
          if (!hot.loaded || revision <= hot.revision) continue;
          if (!e || revision !== hot.revision + 1 || (mark !== forgotten && types.get(e.type)?.personal.length)) drop(hot);
          else remember(hot, { id: e.id, event: { type: e.type, payload: e.data }, meta: e.meta, revision, position: e.position });
        }
      }
    }
    const last = page.at(-1)?.position ?? after;
    if (followed === undefined || last > followed) followed = last;
    if (head !== undefined && head > headAt) headAt = head;
  };

  return {
    kept: async (folding, streamId) => {
      const hot = find(folding, streamId);
      return hot?.loaded ? hot : load(folding, streamId);
    },
    current: async (folding, streamId) => {
      const hot = find(folding, streamId);
      return hot?.loaded && trusted() ? hot : load(folding, streamId);
    },
    load,
    holds: (streamId) => [...(streams.get(streamId)?.values() ?? [])].some((hot) => hot.loaded && hot.revision > noStream),
    remember,
    drop,
    see,
    hear: (position) => {
      if (position > heard) heard = position;
    },
    seen: () => (followed !== undefined && followed > made ? followed : made),
  };
}
