import { eventTypes } from '../../domain/catalogue.ts';
import { breaks } from './breaks.ts';
import { shapeOf, type Shape } from './fields.ts';

/** Every shape an event was ever stored in: event name → schema version → shape. */
export type Lock = Readonly<Record<string, Readonly<Record<string, Shape>>>>;

/** The lock with today's shapes. It only grows: an event that is gone, or a shape that old events don't fit, stops here. */
export function eventsLock(committed: string | undefined): string {
  const today = [...eventTypes.values()].map(({ type, schemaVersion, schema }) => ({ type, version: String(schemaVersion), shape: shapeOf(schema) }));
  return `${JSON.stringify(grow(committed === undefined ? {} : (JSON.parse(committed) as Lock), today), undefined, 1)}\n`;
}

export function grow(lock: Lock, today: readonly { readonly type: string; readonly version: string; readonly shape: Shape }[]): Lock {
  const grown: Record<string, Record<string, Shape>> = Object.fromEntries(Object.entries(lock).map(([type, versions]) => [type, { ...versions }]));
  for (const type of Object.keys(lock)) {
    if (!today.some((event) => event.type === type)) throw new Error(`${type} was shipped and can't leave the catalogue: the log may hold it.`);
  }
  for (const { type, version, shape } of today) {
    const versions = (grown[type] ??= {});
    const shipped = versions[version];
    const faults = shipped ? breaks(shipped, shape) : [];
    if (faults.length > 0)
      throw new Error(
        `${type} v${version} no longer reads what was stored: ${faults.join('; ')}. Make the change additive, or raise schemaVersion and write an upcaster.`,
      );
    versions[version] = shape;
  }
  return Object.fromEntries(Object.entries(grown).sort(([a], [b]) => (a < b ? -1 : 1)));
}
