import { describe, expect, it } from 'vitest';
import { accessFolding } from '../../domain/access/access.ts';
import { DataViewed } from '../../domain/access/events.ts';
import { given } from '../kernel/spec.ts';
import { recordView } from './record-view.ts';

describe('recording a view', () => {
  it('says what was read', () =>
    given(accessFolding)
      .when(recordView, { what: 'conversation', subject: 'c1' })
      .thenEvents(DataViewed({ what: 'conversation', subject: 'c1' })));
  it('says it each time', () =>
    given(accessFolding, DataViewed({ what: 'conversation', subject: 'c1' }))
      .when(recordView, { what: 'conversation', subject: 'c1' })
      .thenEvents(DataViewed({ what: 'conversation', subject: 'c1' })));
  it('takes no text for a subject', () => {
    expect(recordView.input.safeParse({ what: 'conversation', subject: 'x'.repeat(121) }).success).toBe(false);
  });
});
