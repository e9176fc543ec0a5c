import type { Config } from './config.ts';

/** Says what went wrong where operators look: one JSON line on standard error, without payloads, secrets or addresses. */
export type Report = (what: string, error: unknown, more?: Readonly<Record<string, string | number | boolean>>) => void;

export function createReport(config: Pick<Config, 'OCE_LOG_LEVEL'>): Report {
  if (config.OCE_LOG_LEVEL === 'silent') return () => undefined;
  return (what, error, more = {}) => {
    const cause =
      error instanceof Error ? { error: error.name, message: error.message, stack: error.stack?.split('\n').slice(1, 6).join('\n') } : { error: String(error) };
    process.stderr.write(`${JSON.stringify({ level: 'error', at: new Date().toISOString(), what, ...more, ...cause })}\n`);
  };
}
