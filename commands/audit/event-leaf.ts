import { hash } from 'node:crypto';
import { eventLeaf } from '../../domain/audit/leaf.ts';
import type { RecordedEvent } from '../kernel/event-store.ts';

/** The leaf of an event as it lies in the store. */
export function leafOf({ streamId, revision, id, type, schemaVersion, position, meta, text }: RecordedEvent): string {
  return eventLeaf({ streamId, revision, id, type, schemaVersion, position, at: meta.at, digest: digestOf(text) });
}

/** What a leaf says of the stored bytes: SHA-256 over data, a newline, metadata. JSON on one line holds no newline, so the parts can't be mixed up. */
function digestOf({ data, meta }: { readonly data: string; readonly meta: string }): string {
  if (data.includes('\n') || meta.includes('\n')) throw new Error('stored text must be one line of JSON');
  return hash('sha256', `${data}\n${meta}`, 'hex');
}
