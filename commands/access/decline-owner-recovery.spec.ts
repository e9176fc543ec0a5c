import { describe, it } from 'vitest';
import { accessFolding } from '../../domain/access/access.ts';
import { OwnerRecoveryConfirmed, OwnerRecoveryDeclined } from '../../domain/access/events.ts';
import { given } from '../kernel/spec.ts';
import { owner } from './access.examples.ts';
import { declineOwnerRecovery } from './decline-owner-recovery.ts';
import { asked } from './owner-recovery.examples.ts';

describe('declining a new owner', () => {
  const decline = (...history: readonly (typeof asked | ReturnType<typeof OwnerRecoveryConfirmed> | ReturnType<typeof OwnerRecoveryDeclined>)[]) =>
    given(accessFolding, owner, ...history).when(declineOwnerRecovery, { recoveryId: 'r' });
  it('is refused for none, and for one that is through', async () => {
    await decline().thenRejected('OwnerRecoveryNotFound');
    await decline(asked, OwnerRecoveryConfirmed({ recoveryId: 'r' })).thenRejected('OwnerRecoveryConfirmed');
  });
  it('ends it, once', async () => {
    await decline(asked).thenEvents(OwnerRecoveryDeclined({ recoveryId: 'r' }));
    await decline(asked, OwnerRecoveryDeclined({ recoveryId: 'r' })).thenNothing();
  });
});
