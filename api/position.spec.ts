import type { FastifyRequest } from 'fastify';
import { expect, it } from 'vitest';
import { positionHeader, wantedPositions } from './position.ts';

const world = () => {
  const waited: bigint[] = [];
  const asked: bigint[] = [];
  const wait = wantedPositions({
    head: async () => {
      asked.push(5n);
      return 5n;
    },
    readDb: { caughtUp: async (position: bigint) => (waited.push(position), true) } as never,
  });
  const come = (position: string, caller: unknown) => wait({ headers: { [positionHeader]: position }, visitor: { caller } } as unknown as FastifyRequest);
  return { waited, asked, come };
};
const somebody = { tenantId: 't' };

it('waits for what the log has, asks for its head once, and holds nobody for a position of the future', async () => {
  const { waited, asked, come } = world();
  await come('4', somebody);
  await come('5', somebody);
  expect([waited, asked.length]).toEqual([[4n, 5n], 1]);
  await come('6', somebody);
  await come('999999999999999999', somebody);
  expect(waited).toEqual([4n, 5n]);
});

it('waits for nothing that a stranger names', async () => {
  const { waited, asked, come } = world();
  await come('4', undefined);
  expect([waited, asked]).toEqual([[], []]);
});
