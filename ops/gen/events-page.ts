import { readdirSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '../../domain/catalogue.ts';
import type { AnyEventType } from '../../domain/kernel/event.ts';
import { projections } from '../../projections/catalogue.ts';
import { fieldsOf } from './fields.ts';

/** The catalogue of everything that can happen, as one page. */
export function eventsPage(): string {
  const everything = projections
    .filter(({ handlers }) => handlers.some(({ type }) => type === '*'))
    .map(({ name }) => name)
    .sort();
  const count = catalogue.reduce((sum, { events }) => sum + events.length, 0);
  return [
    '# What can happen',
    '',
    `${count} events of ${catalogue.length} features, printed from their declarations by \`npm run gen\`. A field with \`?\` may be absent, one with 🔒 is stored encrypted with the key of the person concerned. The envelope (tenant, actor, command, cause, instant) is the same for all and stands in \`domain/kernel/metadata.ts\`.`,
    ...(everything.length > 0 ? ['', `These read models watch every event: ${everything.join(' · ')}.`] : []),
    ...catalogue.flatMap(({ feature, streams, events }) => [
      '',
      `## ${feature}`,
      '',
      `Streams: ${streams.map((name) => `\`${name}\``).join(', ')}`,
      '',
      ...events.flatMap((type) => entry(type)),
    ]),
    '',
  ].join('\n');
}

function entry(type: AnyEventType): string[] {
  const sealed = new Set(type.personal.map(({ field }) => field));
  const fields = fieldsOf(type.schema).map(({ name, optional, shape }) => `\`${name}${optional ? '?' : ''}\`${sealed.has(name) ? ' 🔒' : ''} ${shape}`);
  const watchers = watchersOf(type.type);
  return [
    `- **${type.type}** – ${type.says}`,
    ...(fields.length > 0 ? [`  ${fields.join(', ')}`] : []),
    ...(watchers.length > 0 ? [`  Watched by: ${watchers.join(' · ')}`] : []),
  ].map((line, i, all) => (i < all.length - 1 ? `${line}  ` : line));
}

function watchersOf(type: string): string[] {
  const readers = projections.filter(({ handlers }) => handlers.some((handler) => handler.type === type)).map(({ name }) => name);
  const start = `whenever-${type.replaceAll(/(?<!^)([A-Z])/g, '-$1').toLowerCase()}-`;
  return [...readers.sort(), ...policies.filter((name) => name.startsWith(start))];
}

/** Policies by their file names, which say what they watch. */
const policies = readdirSync(path.resolve(import.meta.dirname, '../../commands/policies'))
  .filter((file) => file.startsWith('whenever-') && !file.endsWith('.spec.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
  .sort();
