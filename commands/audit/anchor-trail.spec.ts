import { describe, it } from 'vitest';
import { anchorsFolding } from '../../domain/audit/anchors.ts';
import { TrailAnchored } from '../../domain/audit/events.ts';
import { given } from '../kernel/spec.ts';
import { anchorTrail } from './anchor-trail.ts';

describe('anchoring the trail', () => {
  it('writes down that the heads go in here, and why', () =>
    given(anchorsFolding)
      .when(anchorTrail, { cause: 'demand' })
      .thenEvents(TrailAnchored({ cause: 'demand' })));
  it('does so as often as it is asked', () =>
    given(anchorsFolding, TrailAnchored({ cause: 'demand' }))
      .when(anchorTrail, { cause: 'schedule' })
      .thenEvents(TrailAnchored({ cause: 'schedule' })));
});
