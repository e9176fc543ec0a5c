import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CannotStart } from '../cannot-start.ts';
import { asServer, serverEnvironment } from './server-account.ts';

const run = promisify(execFile);

/**
 * Makes a data folder. Nobody comes in by what initdb writes; the server is started with an access file of its own. Text is compared by
 * Unicode's letters, the same on every machine.
 */
export async function initialise(programs: string, data: string, base: string): Promise<void> {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  await told('The database could not be made', base, () =>
    run(join(programs, 'bin', 'initdb'), ['-D', data, '-U', 'postgres', '--auth=reject', ...locale, '--no-instructions'], {
      ...asServer,
      env: serverEnvironment(programs),
      cwd: base,
    }),
  );
}

/** Gives the owner of the database the password of the data folder, while no server runs: no moment without one, and it stands in no list of processes. */
export async function setPassword(programs: string, data: string, password: string): Promise<void> {
  await told("The database's password could not be set", data, () => {
    const asked = run(join(programs, 'bin', 'postgres'), ['--single', '-D', data, '-c', 'log_min_messages=fatal', '-c', 'log_statement=none', 'postgres'], {
      ...asServer,
      env: serverEnvironment(programs),
      cwd: data,
    });
    asked.child.stdin?.end(`alter role postgres password '${password}'\n`);
    return asked;
  });
}

async function told(what: string, folder: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim() || (error as Error).message;
    if (said.includes('No space left on device'))
      throw new CannotStart(`${what}: the disk with ${folder} is full. Make room there (about 250 MB), then start again.`);
    throw new CannotStart(`${what}:\n${said}`);
  }
}
