import type { Instant } from '../kernel/time.ts';

/** What a leaf says of an event. `digest`: SHA-256, hex, over the stored data, a newline, and the stored metadata. */
export interface EventLeaf {
  readonly streamId: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly position: bigint;
  readonly at: Instant;
  readonly digest: string;
}

/** What a leaf of the operator's tree says of a tenant's tree, as it was when it was anchored. `root` in hex. */
export interface HeadLeaf {
  readonly tenantId: string;
  readonly size: number;
  readonly root: string;
  readonly at: Instant;
}

/** Frozen with the first leaf that was stored: a new form needs a new word here. */
const form = 'oce1';

const word = /^[\x21-\x7e]+$/;

/** `oce1 event <stream> <revision> <id> <type> <schema version> <position> <instant> <digest>` */
export function eventLeaf({ streamId, revision, id, type, schemaVersion, position, at, digest }: EventLeaf): string {
  return line('event', streamId, revision, id, type, schemaVersion, position, at, digest);
}

/** `oce1 head <tenant> <size> <root> <instant>` */
export function headLeaf({ tenantId, size, root, at }: HeadLeaf): string {
  return line('head', tenantId, size, root, at);
}

/** Words without a space, joined by one: no two records have the same line. */
function line(...values: readonly (string | number | bigint)[]): string {
  const words = values.map(String);
  const odd = words.find((value) => !word.test(value));
  if (odd !== undefined) throw new Error(`${JSON.stringify(odd)} can't stand in a leaf of the trail: only visible ASCII can`);
  return [form, ...words].join(' ');
}
