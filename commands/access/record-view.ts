import { z } from 'zod';
import { accessLogFolding, isNoted } from '../../domain/access/access-log.ts';
import { Aspect, DataViewed } from '../../domain/access/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { monthOf } from '../../domain/kernel/time.ts';
import { command } from '../kernel/command.ts';

/** The access log of Art. 32 GDPR: what was read; by whom stands in the envelope. */
export const recordView = command({
  name: 'RecordView',
  says: 'Write down that somebody read data of a tenant; the same look again within a quarter of an hour is one, a download never.',
  permission: 'access:manage',
  input: z.object({ what: Aspect, subject: z.string().min(1).max(120) }),
  stream: (_, { tenantId, today }) => stream.accessLog(tenantId, monthOf(today)),
  folding: accessLogFolding,
  rejections: [],
  decide: (log, { what, subject }, { actor, now }) => (what !== 'export' && isNoted(log, actor, what, subject, now) ? [] : [DataViewed({ what, subject })]),
});
