import { describe, it } from 'vitest';
import { LegalHoldLifted } from '../../domain/privacy/events.ts';
import { privacyFolding } from '../../domain/privacy/privacy.ts';
import { given } from '../kernel/spec.ts';
import { held } from './erasure.examples.ts';
import { liftLegalHold } from './lift-legal-hold.ts';

describe('lifting a legal hold', () => {
  it('refuses one that is not there', () => given(privacyFolding).when(liftLegalHold, { holdId: 'h1' }).thenRejected('LegalHoldNotFound'));
  it('lets the data go', () =>
    given(privacyFolding, held('h1', 'anna'))
      .when(liftLegalHold, { holdId: 'h1' })
      .thenEvents(LegalHoldLifted({ holdId: 'h1' })));
});
