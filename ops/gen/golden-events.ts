import { createHash } from 'node:crypto';
import { eventTypes } from '../../domain/catalogue.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import type { Metadata } from '../../domain/kernel/metadata.ts';
import { writeHistory } from '../testing/history.ts';
import { writeRest } from '../testing/rest-of-history.ts';
import type { Artefact } from './artefact.ts';

/** One stored event as it was on the day its version shipped. Personal fields stand in the clear: the people are invented. */
export interface GoldenEvent {
  readonly streamId: string;
  readonly revision: number;
  readonly meta: Metadata;
  readonly payload: unknown;
}
export interface Golden {
  readonly type: string;
  readonly schemaVersion: number;
  readonly sha256: string;
  readonly events: readonly GoldenEvent[];
}

/** A file per event and version. What is committed stays as it is for ever; only a version that has none gets one, from today's examples. */
export async function goldenArtefacts(): Promise<readonly Artefact[]> {
  const examples = await recordExamples();
  return [...eventTypes.values()].map(({ type, schemaVersion }) => ({
    file: `domain/golden/${type}.v${schemaVersion}.json`,
    make: async (committed) => committed ?? golden(type, schemaVersion, examples.get(type) ?? []),
  }));
}

export function sha256OfEvents(events: readonly GoldenEvent[]): string {
  return createHash('sha256').update(JSON.stringify(events)).digest('hex');
}

function golden(type: string, schemaVersion: number, events: readonly GoldenEvent[]): string {
  if (events.length === 0) throw new Error(`${type} has no example: let it happen in ops/testing/history.ts or rest-of-history.ts.`);
  const file: Golden = { type, schemaVersion, sha256: sha256OfEvents(events), events };
  return `${JSON.stringify(file, undefined, 1)}\n`;
}

/** The test bench's history, written down instead of stored. At most three examples of each event. */
async function recordExamples(): Promise<ReadonlyMap<string, readonly GoldenEvent[]>> {
  const examples = new Map<string, GoldenEvent[]>();
  const revisions = new Map<string, number>();
  let command = 0;
  const write = async (tenantId: string, streamId: string, at: string, events: readonly DomainEvent[], more: Partial<Metadata> = {}): Promise<void> => {
    command += 1;
    const meta: Metadata = {
      tenantId,
      actor: { kind: 'system', id: 'golden' },
      commandId: `golden-${command}`,
      $correlationId: `golden-${command}`,
      $causationId: `golden-${command}`,
      at,
      ...more,
    };
    for (const { type, payload } of events) {
      const revision = revisions.get(streamId) ?? 0;
      revisions.set(streamId, revision + 1);
      const known = examples.get(type) ?? [];
      examples.set(type, known);
      if (known.length < 3) known.push({ streamId, revision, meta, payload });
    }
  };
  await writeHistory({ write });
  await writeRest({ write });
  return examples;
}
