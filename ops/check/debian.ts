import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

interface SystemPackage {
  readonly name: string;
  readonly programs: readonly string[];
  readonly without: string;
}

const needed: readonly SystemPackage[] = [
  { name: 'chromium', programs: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'], without: 'the browser specs do not run' },
  { name: 'redis-server', programs: ['/usr/bin/redis-server', '/usr/local/bin/redis-server'], without: 'the specs on a real Redis are skipped' },
];

/** Installs the system packages the suite needs, where it may. Returns those that could not be had. */
export function ensurePackages(): readonly string[] {
  const absent = () => needed.filter(({ programs }) => !programs.some((program) => existsSync(program)));
  const before = absent();
  if (before.length === 0) return [];
  const names = before.map(({ name }) => name);
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const started = Date.now();
    process.stdout.write(`  Installing ${names.join(' and ')} … `);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const run = (...args: readonly string[]) => spawnSync('apt-get', args, { env, stdio: 'ignore' });
    run('update', '-q');
    run('install', '-y', '-q', '--no-install-recommends', ...names);
    console.log(`${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
  const still = absent();
  for (const { name, without } of still) console.log(`  ${name} is not on this machine: ${without}. Install it with: sudo apt-get install ${name}`);
  return still.map(({ name }) => name);
}
