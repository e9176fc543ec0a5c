import { describe, it } from 'vitest';
import { accessFolding } from '../../domain/access/access.ts';
import { OwnerRecoveryConfirmed, OwnerRecoveryDeclined, UserInvited } from '../../domain/access/events.ts';
import { given, specNow } from '../kernel/spec.ts';
import { owner } from './access.examples.ts';
import { confirmOwnerRecovery } from './confirm-owner-recovery.ts';
import { asked, byStaff, objectionOver, other, staff, wish } from './owner-recovery.examples.ts';

describe('confirming a new owner', () => {
  const when = (actor: string, now = objectionOver) =>
    given(accessFolding, owner, asked).when(confirmOwnerRecovery, { recoveryId: 'r' }, { ...byStaff(actor), now });
  it('is refused to the tenant and to who is no person', async () => {
    await given(accessFolding, owner, asked).when(confirmOwnerRecovery, { recoveryId: 'r' }, { other }).thenRejected('OperatorOnly');
    await when('operator-key').thenRejected('PersonUnknown');
  });
  it('is refused to who asked', () =>
    given(accessFolding, owner, asked)
      .when(
        confirmOwnerRecovery,
        { recoveryId: 'r' },
        { actor: { kind: 'operator', id: 'user-a' }, now: objectionOver, other: { 'access-operator': [staff('user-a')] } },
      )
      .thenRejected('SecondPersonNeeded'));
  it('is refused while the tenant may object', () => when('olga', specNow).thenRejected('OwnerRecoveryTooEarly', { from: objectionOver }));
  it('is refused when the tenant said no, or nobody asked', async () => {
    await given(accessFolding, owner, asked, OwnerRecoveryDeclined({ recoveryId: 'r' }))
      .when(confirmOwnerRecovery, { recoveryId: 'r' }, { ...byStaff('olga'), now: objectionOver })
      .thenRejected('OwnerRecoveryDeclined');
    await given(accessFolding, owner).when(confirmOwnerRecovery, { recoveryId: 'r' }, byStaff('olga')).thenRejected('OwnerRecoveryNotFound');
  });
  it('is refused when the person came in meanwhile', () =>
    given(accessFolding, owner, asked, UserInvited({ userId: 'u', email: wish.email, emailFingerprint: 'f-neu', role: 'viewer' }))
      .when(confirmOwnerRecovery, { recoveryId: 'r' }, { ...byStaff('olga'), now: objectionOver })
      .thenRejected('AlreadyInvited'));
  it('invites the owner', () =>
    when('olga').thenEvents(
      OwnerRecoveryConfirmed({ recoveryId: 'r' }),
      UserInvited({ userId: 'neu', email: wish.email, emailFingerprint: 'f-neu', role: 'owner' }),
    ));
  it('does nothing the second time', () =>
    given(accessFolding, owner, asked, OwnerRecoveryConfirmed({ recoveryId: 'r' }))
      .when(confirmOwnerRecovery, { recoveryId: 'r' }, { ...byStaff('olga'), now: objectionOver })
      .thenNothing());
});
