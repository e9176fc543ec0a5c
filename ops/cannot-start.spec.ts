import { expect, it } from 'vitest';
import { CannotStart, writing } from './cannot-start.ts';

const failing = (code: string) => () => {
  throw Object.assign(new Error(`${code}: write`), { code });
};

it.each([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the quota is used up'],
  ['EROFS', 'the disk is read-only'],
  ['EACCES', 'writing there is not allowed'],
])('says in words why nothing could be written, and what to do: %s', (code, reason) => {
  expect(() => writing('The database', '/data', 'Make room there.', failing(code))).toThrow(
    new CannotStart(`The database can't be written to /data: ${reason}.\nMake room there.`),
  );
});

it('leaves every other failure as it is', () => {
  expect(() => writing('The database', '/data', 'Make room there.', failing('EIO'))).toThrow(/^EIO: write$/);
});
