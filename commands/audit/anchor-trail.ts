import { z } from 'zod';
import { anchorsFolding } from '../../domain/audit/anchors.ts';
import { TrailAnchored } from '../../domain/audit/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { monthOf } from '../../domain/kernel/time.ts';
import { command } from '../kernel/command.ts';

export const anchorTrail = command({
  name: 'AnchorTrail',
  says: "Put the heads of all tenants' trails into the operator's trail.",
  permission: 'operations:manage',
  input: z.object({ cause: z.enum(['schedule', 'demand']) }),
  stream: (_, { today }) => stream.trail(monthOf(today)),
  folding: anchorsFolding,
  rejections: [],
  decide: (_, { cause }) => [TrailAnchored({ cause })],
});
