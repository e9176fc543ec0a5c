import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import { moveClock, realNow } from './moved-clock.mjs';

/** Before each spec file: it begins at the instant of its project, and so does each process that it starts. */
declare module 'vitest' {
  interface ProvidedContext {
    readonly clock: string;
  }
}

const preload = `--import=${pathToFileURL(`${import.meta.dirname}/moved-clock.mjs`).href}`;
const byMs = Date.parse(inject('clock')) - realNow();
moveClock(byMs);
process.env['OCE_CLOCK_MOVED_BY_MS'] = String(byMs);
const options = process.env['NODE_OPTIONS'] ?? '';
if (!options.includes(preload)) process.env['NODE_OPTIONS'] = `${options} ${preload}`.trim();
