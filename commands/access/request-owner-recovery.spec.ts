import { describe, expect, it } from 'vitest';
import { accessFolding } from '../../domain/access/access.ts';
import { apply } from '../../domain/kernel/decider.ts';
import { given, specNow } from '../kernel/spec.ts';
import { owner } from './access.examples.ts';
import { asked, byStaff, staff, wish } from './owner-recovery.examples.ts';
import { requestOwnerRecovery } from './request-owner-recovery.ts';

const meta = { tenantId: 'operator', actor: { kind: 'system', id: 's' }, commandId: 'c', $correlationId: 'c', $causationId: 'c', at: specNow } as const;
const staffAccess = apply(accessFolding, accessFolding.initial, staff('otto'), meta);

describe('asking for a new owner', () => {
  it('is for persons of the operator', async () => {
    await given(accessFolding, owner).when(requestOwnerRecovery, wish).thenRejected('OperatorOnly');
    await given(accessFolding, owner).when(requestOwnerRecovery, wish, byStaff('operator-key')).thenRejected('PersonUnknown');
  });
  it('is refused while one is open', () =>
    given(accessFolding, owner, asked).when(requestOwnerRecovery, wish, byStaff('otto')).thenRejected('OwnerRecoveryOpen'));
  it('is refused for somebody who is in already', () =>
    given(accessFolding, owner)
      .when(requestOwnerRecovery, wish, { ...byStaff('otto'), more: { emailFingerprint: 'f-owner', staff: staffAccess } })
      .thenRejected('AlreadyInvited'));
  it('says whom, and why', async () => {
    const outcome = await given(accessFolding, owner).when(requestOwnerRecovery, wish, byStaff('otto')).run();
    expect(outcome).toMatchObject([{ type: 'OwnerRecoveryRequested', payload: { email: wish.email, reason: wish.reason } }]);
  });
});
