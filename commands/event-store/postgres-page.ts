import type { RecordedEvent } from '../kernel/event-store.ts';

/**
 * Events on their way out of Postgres: each column of a page as one text with a line per event, so that a page is one row to the driver.
 * What is stored is JSON on one line.
 */
export interface PageRow {
  readonly positions: string | null;
  readonly streams: string;
  readonly revisions: string;
  readonly ids: string;
  readonly types: string;
  readonly versions: string;
  readonly data: string;
  readonly meta: string;
}

const line = (expression: string, as: string) => `string_agg(${expression}, E'\\n' order by position) as ${as}`;

/** The columns of a `PageRow`, over rows of `log.events`. */
export const pageColumns = [
  line('position::text', 'positions'),
  line('stream_id', 'streams'),
  line('revision::text', 'revisions'),
  line('id::text', 'ids'),
  line('type', 'types'),
  line('schema_version::text', 'versions'),
  line('data', 'data'),
  line('meta', 'meta'),
].join(', ');

/** Undefined when a text has more lines than there are events: this store did not write that, and only single rows tell what belongs together. */
export function fromPage(row: PageRow | undefined): readonly RecordedEvent[] | undefined {
  if (!row || row.positions === null) return [];
  const positions = row.positions.split('\n');
  const lines = (text: string): readonly string[] | undefined => {
    const all = text.split('\n');
    return all.length === positions.length ? all : undefined;
  };
  const [streams, revisions, ids, types] = [lines(row.streams), lines(row.revisions), lines(row.ids), lines(row.types)];
  const [versions, data, meta] = [lines(row.versions), lines(row.data), lines(row.meta)];
  if (!streams || !revisions || !ids || !types || !versions || !data || !meta) return undefined;
  return positions.map((position, i) =>
    recorded(
      {
        position: BigInt(position),
        streamId: streams[i] ?? '',
        revision: Number(revisions[i]),
        id: ids[i] ?? '',
        type: types[i] ?? '',
        schemaVersion: Number(versions[i]),
      },
      data[i] ?? '',
      meta[i] ?? '',
    ),
  );
}

type Place = Pick<RecordedEvent, 'position' | 'streamId' | 'revision' | 'id' | 'type' | 'schemaVersion'>;

/** An event whose JSON is parsed when somebody first looks at it: a reader of the whole log needs but a few types' payloads. */
export function recorded({ position, streamId, revision, id, type, schemaVersion }: Place, dataText: string, metaText: string): RecordedEvent {
  let [data, meta]: [unknown, RecordedEvent['meta'] | undefined] = [undefined, undefined];
  return {
    position,
    streamId,
    revision,
    id,
    type,
    schemaVersion,
    get data() {
      return (data ??= JSON.parse(dataText) as unknown);
    },
    get meta() {
      return (meta ??= JSON.parse(metaText) as RecordedEvent['meta']);
    },
    text: { data: dataText, meta: metaText },
  };
}
