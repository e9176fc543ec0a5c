import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { PortalHandler } from '../api/deps.ts';

const folder = join(import.meta.dirname, '../portal');

interface NextServer {
  prepare(): Promise<void>;
  getRequestHandler(): PortalHandler;
  close(): Promise<void>;
}

/** The built portal, in this process and on this origin. Undefined when it was never built. */
export async function createPortalHandler(): Promise<{ readonly handler: PortalHandler; readonly close: () => Promise<void> } | undefined> {
  if (!existsSync(join(folder, '.next', 'BUILD_ID'))) return undefined;
  process.env['NEXT_TELEMETRY_DISABLED'] = '1';
  const next = createRequire(join(folder, 'package.json'))('next') as (options: { dev: boolean; dir: string; quiet: boolean }) => NextServer;
  const app = next({ dev: false, dir: folder, quiet: true });
  await app.prepare();
  return { handler: app.getRequestHandler(), close: () => app.close() };
}
