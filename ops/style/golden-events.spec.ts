import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventTypes } from '../../domain/catalogue.ts';
import { apply, type Folding } from '../../domain/kernel/decider.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import { upcast } from '../../domain/kernel/upcast.ts';
import { changesOf } from '../../projections/kernel/changes-of.ts';
import { foldChanges } from '../../projections/kernel/fold-changes.ts';
import { projections } from '../../projections/catalogue.ts';
import { type Golden, type GoldenEvent, sha256OfEvents } from '../gen/golden-events.ts';
import { exportedBelow, isRecord } from './exported.ts';
import { root } from './tree.ts';

const folder = path.join(root, 'domain/golden');
const files = readdirSync(folder)
  .sort()
  .map((name) => ({ name, golden: JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Golden }));

interface Stored extends GoldenEvent {
  readonly type: string;
  readonly schemaVersion: number;
}
const stored: readonly Stored[] = files.flatMap(({ golden: { type, schemaVersion, events } }) => events.map((event) => ({ ...event, type, schemaVersion })));
/** Each event of each shipped version as today's code reads it. */
const read = (event: Stored) => {
  const type = eventTypes.get(event.type);
  if (!type) throw new Error(`${event.type} left the catalogue`);
  return upcast(type, event.schemaVersion, event.payload);
};
/** Whole streams, each once as the oldest releases wrote it and once as the newest did. */
const streams = [Math.min, Math.max].flatMap((pick) => {
  const chosen = stored.filter((event) => event.schemaVersion === pick(...stored.filter((e) => e.type === event.type).map((e) => e.schemaVersion)));
  return [...new Set(chosen.map(({ streamId }) => streamId))].map((streamId) =>
    chosen.filter((e) => e.streamId === streamId).sort((a, b) => a.revision - b.revision),
  );
});

describe('events of every shipped version (Q-3)', () => {
  it('are there, for each version in the lock: none may be removed', () => {
    const lock = JSON.parse(readFileSync(path.join(root, 'domain/events.lock.json'), 'utf8')) as Record<string, Record<string, unknown>>;
    const wanted = Object.entries(lock).flatMap(([type, versions]) => Object.keys(versions).map((version) => `${type}.v${version}.json`));
    expect(wanted.filter((name) => !existsSync(path.join(folder, name)))).toEqual([]);
    expect(
      files.filter(({ name, golden }) => name !== `${golden.type}.v${golden.schemaVersion}.json` || golden.events.length === 0).map(({ name }) => name),
    ).toEqual([]);
  });

  it('are what they were when they were written', () => {
    expect(files.filter(({ golden }) => sha256OfEvents(golden.events) !== golden.sha256).map(({ name }) => name)).toEqual([]);
  });

  it("become what today's declarations accept, unchanged by reading", () => {
    const faults = stored.flatMap((event) => {
      const payload = read(event);
      const parsed = eventTypes.get(event.type)?.schema.safeParse(payload);
      return parsed?.success && isDeepStrictEqual(parsed.data, payload)
        ? []
        : [`${event.type} v${event.schemaVersion}: ${parsed?.error?.message ?? 'reading changes it'}`];
    });
    expect(faults).toEqual([]);
  });

  it('are enough history for every projection', () => {
    const log = streams.flat().map((event, i) => ({
      position: BigInt(i + 1),
      streamId: event.streamId,
      revision: event.revision,
      id: `00000000-0000-5000-8000-${String(i).padStart(12, '0')}`,
      type: event.type,
      data: read(event),
      meta: event.meta,
    }));
    for (const projection of projections) {
      const changes = changesOf(projection, log);
      expect(changes.length, projection.name).toBeGreaterThan(0);
      expect(foldChanges(changes).length).toBeGreaterThan(0);
    }
  });

  describe('fold', () => {
    let foldings: readonly Folding<unknown, DomainEvent>[];
    beforeAll(async () => {
      foldings = (await exportedBelow('domain')).flatMap(({ value }) =>
        isRecord(value) && isRecord(value['evolve']) && 'initial' in value ? [value as unknown as Folding<unknown, DomainEvent>] : [],
      );
    });

    it('as whole streams, into the state that decides on them', () => {
      const unread = streams.filter((events) => {
        const able = foldings.filter(({ evolve }) => events.every(({ type }) => type in evolve));
        for (const folding of able)
          events.reduce((state, event) => apply(folding, state, { type: event.type, payload: read(event) }, event.meta), folding.initial);
        return able.length === 0;
      });
      expect(unread.map(([first]) => first?.streamId)).toEqual([]);
    });

    it('through every evolver there is', () => {
      const met = new Set(stored.map(({ type }) => type));
      expect(
        foldings.flatMap(({ name, evolve }) =>
          Object.keys(evolve)
            .filter((type) => !met.has(type))
            .map((type) => `${name}: ${type}`),
        ),
      ).toEqual([]);
    });
  });
});
