import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { toConnection } from '../../channels/registry.ts';
import { claimAccount } from '../../commands/channels/claim-account.ts';
import { connectAccount } from '../../commands/channels/connect-account.ts';
import { proofRefusals } from '../../commands/channels/prove-account.ts';
import { replaceCredentials } from '../../commands/channels/replace-credentials.ts';
import { rotateChannelSecret } from '../../commands/channels/rotate-channel-secret.ts';
import { pauseChannel } from '../../commands/channels/pause-channel.ts';
import { uuid5 } from '../../commands/kernel/uuid.ts';
import { isRejection } from '../../domain/kernel/rejection.ts';
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
  refusals: ['ChannelTypeUnknown', 'AccountMissing', ...claimAccount.rejections, ...proofRefusals],
  async run({ deps, caller, body, request }) {
    const allowed = origins.safeParse(body.credentials?.['allowedOrigins']);
    if (!allowed.success) return { refused: { rejected: 'InvalidInput', info: { field: 'credentials.allowedOrigins', problem: expecting('originList') } } };
    const wanted = toConnection({ type: body.type, name: body.name, credentials: body.credentials, allowedOrigins: allowed.data });
    if (isRejection(wanted)) return { refused: wanted };
    const outcome = await connectAccount(deps, wanted, {
      commandId: uuid5('rest', 'connect-channel', caller.tenantId, idempotencyKey(request) ?? randomUUID()),
      caller,
      correlationId: request.id,
    });
    if (!outcome.ok) return { refused: outcome.rejection };
    await waitFor(deps.readDb, outcome.position);
    const { channelId, type } = outcome.channel;
    const shown = await deps.readDb.asTenant(caller.tenantId, (db) => findChannel(db, caller.tenantId, channelId));
    return { status: 201, position: outcome.position, body: { id: channelId, type, status: shown?.status ?? 'pending' } };
  },
});

const ReplaceBody = z.object({
  accessToken: z.string().max(1_000).optional(),
  appSecret: z.string().max(200).optional(),
  verifyToken: z.string().max(200).optional().meta({ description: "Meta's app must be told the new one as well." }),
});

export const replaceCredentialsEndpoint = endpoint({
  name: 'replaceCredentials',
  method: 'PUT',
  path: '/api/v1/channels/:id/credentials',
  says: 'Replaces the secrets of a channel, once the vendor has accepted them; what is left out stays as it is.',
  audience: 'tenant',
  permission: 'channels:write',
  params: IdParams,
  body: ReplaceBody,
  answers: { 204: { says: 'Replaced.' } },
  refusals: [...rotateChannelSecret.rejections, ...proofRefusals],
  async run({ deps, caller, params, body, request }) {
    const outcome = await replaceCredentials(deps, params.id, given(body), {
      commandId: uuid5('rest', 'replace-credentials', caller.tenantId, idempotencyKey(request) ?? randomUUID()),
      caller,
      correlationId: request.id,
    });
    return outcome.ok ? { status: 204, position: outcome.position } : { refused: outcome.rejection };
  },
});

/** Without what was left out, for optional fields may not be undefined. */
function given({ accessToken, appSecret, verifyToken }: z.infer<typeof ReplaceBody>) {
  return { ...(accessToken && { accessToken }), ...(appSecret && { appSecret }), ...(verifyToken && { verifyToken }) };
}

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
