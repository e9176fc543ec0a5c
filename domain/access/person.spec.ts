import { describe, expect, it } from 'vitest';
import { apply } from '../kernel/decider.ts';
import { accessFolding } from './access.ts';
import { UserInvited } from './events.ts';
import { isIndependent } from './person.ts';

const specNow = '2026-11-16T09:30:00.000Z';

describe('two accounts', () => {
  const house = (...invited: readonly (readonly [who: string, by: string, email?: string])[]) =>
    invited.reduce(
      (access, [userId, id, email]) =>
        apply(accessFolding, access, UserInvited({ userId, email: email ?? `${userId}@nextgen.example`, role: 'operator-admin' }), {
          tenantId: 'operator',
          actor: { kind: 'operator', id },
          commandId: 'c',
          $correlationId: 'c',
          $causationId: 'c',
          at: specNow,
        }),
      accessFolding.initial,
    );
  it('are two persons when nobody let the other in, nor the same person both', () => {
    const access = house(
      ['anna', 'operator-key'],
      ['bert', 'operator-key'],
      ['annas', 'anna'],
      ['annas2', 'anna'],
      ['deep', 'annas'],
      ['alias', 'operator-key', 'Anna+x@nextgen.example'],
    );
    const independent = (a: string, b: string) => isIndependent(access, a, b);
    expect([independent('anna', 'bert'), independent('annas', 'bert')]).toEqual([true, true]);
    expect([
      independent('anna', 'annas'),
      independent('annas', 'anna'),
      independent('annas', 'annas2'),
      independent('deep', 'anna'),
      independent('alias', 'anna'),
    ]).toEqual([false, false, false, false, false]);
  });
});
