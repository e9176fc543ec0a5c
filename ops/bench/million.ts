import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { database } from './database.ts';
import { fillLog, largeTenant, months } from './fill-log.ts';
import type { Ground, Part } from './part.ts';
import { productStore } from './product-store.ts';

/** The database with a million events that the parts after this one share; its address lies in the run's folder. */
const note = ({ folder }: Ground) => join(folder, 'million');

export function millionEvents(ground: Ground): { readonly url: string; readonly events: number } {
  if (!existsSync(note(ground))) throw new Error('the part million comes first');
  return JSON.parse(readFileSync(note(ground), 'utf8')) as { readonly url: string; readonly events: number };
}

export const million: Part = {
  name: 'million',
  says: 'a log of a million events, for the parts that read it',
  rows: ['fill_events_per_s'],
  run: async (ground) => {
    const events = ground.quick ? 2_000 : 1_000_000;
    const { url } = await database(ground.server);
    const product = await productStore(url);
    try {
      const began = performance.now();
      await fillLog(url, product, months(largeTenant, events));
      writeFileSync(note(ground), JSON.stringify({ url, events }));
      return [
        {
          name: 'fill_events_per_s',
          value: events / ((performance.now() - began) / 1_000),
          unit: '/s',
          what: 'encrypted events written straight into the log’s tables, to have something to read',
        },
      ];
    } finally {
      await product.close();
    }
  },
};
