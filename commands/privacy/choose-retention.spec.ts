import { describe, expect, it } from 'vitest';
import { RetentionChosen } from '../../domain/privacy/events.ts';
import { privacyFolding } from '../../domain/privacy/privacy.ts';
import { given } from '../kernel/spec.ts';
import { chooseRetention } from './choose-retention.ts';

describe('choosing how long messages are kept (D-39)', () => {
  it('takes 1 to 365 days', () =>
    expect([0, 1, 365, 366, 1.5].map((days) => chooseRetention.input.safeParse({ days }).success)).toEqual([false, true, true, false, false]));
  it('is in force from now on', () =>
    given(privacyFolding)
      .when(chooseRetention, { days: 90 })
      .thenEvents(RetentionChosen({ days: 90 })));
  it('changes nothing when it is so already: 30 days is where everybody begins', () => given(privacyFolding).when(chooseRetention, { days: 30 }).thenNothing());
});
