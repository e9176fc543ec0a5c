import { CommanderError } from 'commander';
import { CannotStart } from '../cannot-start.ts';
import { program } from './program.ts';
import { Failure } from './failure.ts';

/** 0: done · 1: refused or failed · 2: called in a way that makes no sense. */
const exitCode = { done: 0, failed: 1, usage: 2 } as const;

// `oce … | head` closes the pipe when it has seen enough; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCode.done);
  throw error;
});

try {
  await program().parseAsync(process.argv);
  process.exitCode = exitCode.done;
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCode.done : exitCode.usage;
  else if (error instanceof Failure || error instanceof CannotStart) {
    console.error(error.message);
    process.exitCode = exitCode.failed;
  } else {
    console.error(error);
    process.exitCode = exitCode.failed;
  }
}
