/** What the person who starts the product can mend; they read the message and no stack. */
export class CannotStart extends Error {}

const noRoom: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'writing there is not allowed',
  EPERM: 'writing there is not allowed',
};

/** Why nothing can be written, in words; undefined when the error says something else. */
export function reasonNotWritten(error: unknown): string | undefined {
  return noRoom[(error as NodeJS.ErrnoException | undefined)?.code ?? ''];
}

/** Does what writes below a folder; where nothing can be written, says so and what to do. */
export function writing<T>(what: string, folder: string, way: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = reasonNotWritten(error);
    throw reason === undefined ? error : new CannotStart(`${what} can't be written to ${folder}: ${reason}.\n${way}`);
  }
}
