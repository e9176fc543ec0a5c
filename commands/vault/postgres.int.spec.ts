import { setTimeout as sleep } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { testDatabase } from '../../ops/testing/postgres.ts';
import { erased } from '../kernel/vault.ts';
import { vaultContract } from './contract.ts';
import { localMaster } from './local-master.ts';
import { postgresShelf } from './postgres.ts';
import { openRoots } from './roots.ts';
import { rotationContract } from './rotation.contract.ts';
import { createVault } from './vault.ts';

const onPostgres = async () => {
  const { url, drop } = await testDatabase();
  return { shelf: () => postgresShelf(url), close: drop };
};
vaultContract('Postgres', onPostgres);
rotationContract('Postgres', onPostgres);

it('tells other processes of a destroyed key at once (Q-10)', async () => {
  const { url, drop } = await testDatabase();
  const key = randomBytes(32);
  const master = localMaster(() => [key]);
  const process = async () => {
    const shelf = postgresShelf(url);
    return createVault({ master, shelf, roots: await openRoots(master, shelf), clock: () => new Date() });
  };
  const [a, b] = [await process(), await process()];
  const [value = ''] = await a.seal([{ subject: { tenantId: 't', subjectId: 'anna' }, context: 'c', value: 'Anna' }]);
  const open = async () => (await b.open('t', [{ value, context: 'c' }]))[0];
  expect(await open()).toBe('Anna');
  const heard = new Promise((resolve) => {
    b.onForget(resolve);
  });
  // The ear opens beside the first work; an order given before that is found by looking.
  await sleep(500);
  await a.destroy({ orderId: 'o', tenantId: 't', before: new Date().toISOString(), kind: 'subject', subjectId: 'anna' });
  expect(await heard).toBe('t');
  expect(await open()).toBe(erased);
  for (const vault of [a, b]) await vault.close();
  await drop();
});
