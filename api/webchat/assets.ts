import type { FastifyInstance, FastifyReply } from 'fastify';
import { demoPage, widgetScript, type Asset } from '../../channels/webchat/assets.ts';
import { connectionOf, findConnection, type Connection } from '../../commands/channels/find-connection.ts';
import { businessDate, toInstant } from '../../domain/kernel/time.ts';
import { findTenant } from '../../projections/tenants/tenants.ts';
import type { ApiDeps } from '../deps.ts';
import { Refusal } from '../errors.ts';
import { throttledLookUp } from '../http/throttle.ts';

/** The widget's script, and a page of a customer that carries it: the demo firm's, or that of `?channel=pk_…`. */
export function mountAssets(app: FastifyInstance, deps: ApiDeps): void {
  app.get('/widget.js', async (request, reply) => {
    const asset = widgetScript();
    return request.headers['if-none-match'] === asset.headers['etag'] ? reply.code(304).headers(asset.headers).send() : send(reply, asset);
  });
  app.get('/demo', async (request, reply) => {
    const { channel } = request.query as { readonly channel?: unknown };
    const { demoWebchat } = deps;
    const connection =
      typeof channel === 'string'
        ? await findConnection(deps, 'webchat', channel, throttledLookUp(request, deps))
        : demoWebchat && (await connectionOf(deps, demoWebchat.tenantId, demoWebchat.channelId));
    const shown = await pageOf(deps, connection);
    if (!shown) throw new Refusal('NotFound');
    return send(reply, demoPage(shown));
  });
}

type Shown = Parameters<typeof demoPage>[0];

async function pageOf(deps: ApiDeps, connection: Connection | undefined): Promise<Shown | undefined> {
  if (connection?.channel.type !== 'webchat') return undefined;
  const tenant = await deps.readDb.asTenant(connection.tenantId, (db) => findTenant(db, connection.tenantId, todayOf(deps)));
  return tenant && { publicKey: connection.accountId, companyName: tenant.companyName };
}

function todayOf({ clock }: ApiDeps) {
  return businessDate(toInstant(clock()));
}

function send(reply: FastifyReply, { body, headers }: Asset): FastifyReply {
  return reply.headers(headers).send(body);
}
