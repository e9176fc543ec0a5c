import { z } from 'zod';
import { stream } from '../../domain/kernel/streams.ts';
import { RetentionChosen } from '../../domain/privacy/events.ts';
import { privacyFolding } from '../../domain/privacy/privacy.ts';
import { command } from '../kernel/command.ts';

/** D-39: 1 to 365 days. */
export const chooseRetention = command({
  name: 'ChooseRetention',
  says: 'Keep messages for so many days.',
  permission: 'privacy:manage',
  input: z.object({ days: z.number().int().min(1).max(365) }),
  stream: (_, { tenantId }) => stream.privacy(tenantId),
  folding: privacyFolding,
  rejections: [],
  decide: ({ retentionDays }, { days }) => (retentionDays === days ? [] : [RetentionChosen({ days })]),
});
