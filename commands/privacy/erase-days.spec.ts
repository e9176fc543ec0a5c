import { describe, it } from 'vitest';
import { RetentionApplied } from '../../domain/privacy/events.ts';
import { privacyFolding } from '../../domain/privacy/privacy.ts';
import { given } from '../kernel/spec.ts';
import { outcome } from './erasure.examples.ts';
import { eraseDays } from './erase-days.ts';

const done = { erasureId: 'r1', upTo: '2026-10-16', ...outcome };

it('says which days were forgotten (D-39)', () => given(privacyFolding).when(eraseDays, done).thenEvents(RetentionApplied(done)));
describe('the days of a tenant', () => {
  it('are forgotten without anybody asking', () =>
    given(privacyFolding, RetentionApplied({ ...done, erasureId: 'r0', upTo: '2026-10-15' }))
      .when(eraseDays, done)
      .thenEvents(RetentionApplied(done)));
});
