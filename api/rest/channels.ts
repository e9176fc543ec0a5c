import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { toConnection } from '../../channels/registry.ts';
import { openConnection } from '../../commands/channels/open-connection.ts';
import { pauseChannel } from '../../commands/channels/pause-channel.ts';
import { uuid5 } from '../../commands/kernel/uuid.ts';
import { isRejection } from '../../domain/kernel/rejection.ts';
import { businessDate, toInstant } from '../../domain/kernel/time.ts';
import { findChannel } from '../../projections/channels/channels.ts';
import { waitFor } from '../position.ts';
import { endpoint } from './endpoint.ts';
import { idempotencyKey } from './idempotency.ts';
import { ChannelAnswer, IdParams } from './schemas.ts';
import { expecting } from '../../domain/kernel/invalid-input.ts';

const ConnectBody = z.object({
  type: z.string().min(1).max(40).meta({ description: 'whatsapp, webchat or api' }),
  name: z.string().trim().min(1).max(80).optional(),
  credentials: z
    .record(z.string(), z.unknown())
    .optional()
    .meta({ description: 'WhatsApp: phoneNumberId, businessAccountId, accessToken, appSecret, verifyToken. WebChat: allowedOrigins.' }),
});

const origins = z.array(z.string()).max(50).optional();

export const connectChannelEndpoint = endpoint({
  name: 'connectChannel',
  method: 'POST',
  path: '/api/v1/channels/connect',
  says: 'Connects a channel; each connection has its own secrets.',
  audience: 'tenant',
  permission: 'channels:write',
  body: ConnectBody,
  answers: { 201: { says: 'The connection.', schema: ChannelAnswer } },
  refusals: ['ChannelTypeUnknown', 'AccountMissing', 'AccountAlreadyConnected'],
  async run({ deps, caller, body, request }) {
    const allowed = origins.safeParse(body.credentials?.['allowedOrigins']);
    if (!allowed.success) return { refused: { rejected: 'InvalidInput', info: { field: 'credentials.allowedOrigins', problem: expecting('originList') } } };
    const wanted = toConnection({ type: body.type, name: body.name, credentials: body.credentials, allowedOrigins: allowed.data });
    if (isRejection(wanted)) return { refused: wanted };
    const outcome = await openConnection(deps, wanted, {
      commandId: uuid5('rest', 'connect-channel', caller.tenantId, idempotencyKey(request) ?? randomUUID()),
      caller,
      correlationId: request.id,
    });
    if (!outcome.ok) return { refused: outcome.rejection };
    await waitFor(deps.readDb, outcome.position);
    const { channelId, type } = outcome.channel;
    const shown = await deps.readDb.asTenant(caller.tenantId, (db) => findChannel(db, caller.tenantId, channelId, businessDate(toInstant(deps.clock()))));
    return { status: 201, position: outcome.position, body: { id: channelId, type, status: shown?.status ?? 'pending' } };
  },
});

export const pauseChannelEndpoint = endpoint({
  name: 'pauseChannel',
  method: 'DELETE',
  path: '/api/v1/channels/:id',
  says: 'Pauses a channel until it is resumed; nothing is deleted. Repeatable.',
  audience: 'tenant',
  permission: 'channels:write',
  params: IdParams,
  answers: { 204: { says: 'Paused.' } },
  refusals: ['ChannelNotFound'],
  async run({ deps, caller, params, request }) {
    const outcome = await deps.handle(pauseChannel, { channelId: params.id }, { commandId: randomUUID(), caller, correlationId: request.id });
    return outcome.ok ? { status: 204, position: outcome.position } : { refused: outcome.rejection };
  },
});
