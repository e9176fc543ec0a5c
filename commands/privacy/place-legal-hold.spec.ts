import { describe, it } from 'vitest';
import { LegalHoldPlaced } from '../../domain/privacy/events.ts';
import { privacyFolding } from '../../domain/privacy/privacy.ts';
import { given } from '../kernel/spec.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { held, requested } from './erasure.examples.ts';
import { placeLegalHold } from './place-legal-hold.ts';

const hold = (subjectId?: string) => LegalHoldPlaced({ holdId: uuid5('spec-command', 'hold'), reason: 'Klage', ...(subjectId !== undefined && { subjectId }) });

describe('placing a legal hold', () => {
  it('refuses to promise what is being erased', () =>
    given(privacyFolding, requested('e1', 'anna')).when(placeLegalHold, { subjectId: 'anna', reason: 'Klage' }).thenRejected('ErasureUnderway'));
  it('refuses the same for everybody', () =>
    given(privacyFolding, requested('e1', 'anna')).when(placeLegalHold, { reason: 'Klage' }).thenRejected('ErasureUnderway'));
  it("keeps a person's data", () =>
    given(privacyFolding, requested('e1', 'ben')).when(placeLegalHold, { subjectId: 'anna', reason: 'Klage' }).thenEvents(hold('anna')));
  it('may come on top of another', () =>
    given(privacyFolding, held('h1', 'anna'), requested('e1', 'anna')).when(placeLegalHold, { subjectId: 'anna', reason: 'Klage' }).thenEvents(hold('anna')));
});
