import { describe, it } from 'vitest';
import { ErasureRequested } from '../../domain/privacy/events.ts';
import { privacyFolding } from '../../domain/privacy/privacy.ts';
import { given } from '../kernel/spec.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { done, held, requested } from './erasure.examples.ts';
import { requestErasure } from './request-erasure.ts';

const asked = ErasureRequested({ erasureId: uuid5('spec-command', 'erasure'), subjectId: 'anna', ground: 'request' });

describe('asking that a person be forgotten', () => {
  it('is written down (E4-1)', () => given(privacyFolding).when(requestErasure, { subjectId: 'anna', ground: 'request' }).thenEvents(asked));
  it('is written down under a legal hold too, and waits', () =>
    given(privacyFolding, held('h1', 'anna')).when(requestErasure, { subjectId: 'anna', ground: 'request' }).thenEvents(asked));
  it('does nothing while the same is waiting', () =>
    given(privacyFolding, requested('e1', 'anna')).when(requestErasure, { subjectId: 'anna', ground: 'request' }).thenNothing());
  it('may come again after somebody came back', () =>
    given(privacyFolding, requested('e1', 'anna'), done('e1', 'anna')).when(requestErasure, { subjectId: 'anna', ground: 'request' }).thenEvents(asked));
});
