import { describe, it } from 'vitest';
import { SubjectErased } from '../../domain/privacy/events.ts';
import { privacyFolding } from '../../domain/privacy/privacy.ts';
import { given } from '../kernel/spec.ts';
import { outcome, requested } from './erasure.examples.ts';
import { eraseSubject } from './erase-subject.ts';

const done = { erasureId: 'e1', subjectId: 'anna', ...outcome };

describe('recording that a person was forgotten', () => {
  it('refuses what nobody asked for', () => given(privacyFolding).when(eraseSubject, done).thenRejected('ErasureNotFound'));
  it('refuses another person than the one asked for', () =>
    given(privacyFolding, requested('e1', 'ben')).when(eraseSubject, done).thenRejected('ErasureNotFound'));
  it('says what was destroyed (E4-3)', () => given(privacyFolding, requested('e1', 'anna')).when(eraseSubject, done).thenEvents(SubjectErased(done)));
});
