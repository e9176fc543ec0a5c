import type { FastifyInstance, FastifyReply } from 'fastify';
import { demoPage, widgetScript, type Asset } from '../../channels/webchat/assets.ts';
import { findConnection } from '../../commands/channels/find-connection.ts';
import { businessDate, toInstant } from '../../domain/kernel/time.ts';
import { listChannels } from '../../projections/channels/channels.ts';
import { findTenant, findTenants } from '../../projections/tenants/tenants.ts';
import type { ApiDeps } from '../deps.ts';
import { Refusal } from '../errors.ts';

/** The widget's script, and a page of a customer that carries it: the demo tenant's, or that of `?channel=pk_…`. */
export function mountAssets(app: FastifyInstance, deps: ApiDeps): void {
  app.get('/widget.js', async (request, reply) => {
    const asset = widgetScript();
    return request.headers['if-none-match'] === asset.headers['etag'] ? reply.code(304).headers(asset.headers).send() : send(reply, asset);
  });
  app.get('/demo', async (request, reply) => {
    const { channel } = request.query as { readonly channel?: unknown };
    const shown = typeof channel === 'string' ? await named(deps, channel) : await firstDemo(deps);
    if (!shown) throw new Refusal('NotFound');
    return send(reply, demoPage(shown));
  });
}

type Shown = Parameters<typeof demoPage>[0];

async function named(deps: ApiDeps, publicKey: string): Promise<Shown | undefined> {
  const connection = await findConnection(deps, 'webchat', publicKey);
  if (!connection) return undefined;
  const tenant = await deps.readDb.asTenant(connection.tenantId, (db) => findTenant(db, connection.tenantId, todayOf(deps)));
  return tenant && { publicKey, companyName: tenant.companyName };
}

async function firstDemo(deps: ApiDeps): Promise<Shown | undefined> {
  const { nodes } = await deps.readDb.asOperator((db) => findTenants(db, {}, { first: 200 }, todayOf(deps)));
  for (const tenant of nodes.filter(({ demo, status }) => demo && status === 'active')) {
    const channels = await deps.readDb.asTenant(tenant.id, (db) => listChannels(db, tenant.id, todayOf(deps)));
    const webchat = channels.find(({ type, status }) => type === 'webchat' && status !== 'paused');
    if (webchat) return { publicKey: webchat.accountId, companyName: tenant.companyName };
  }
  return undefined;
}

function todayOf({ clock }: ApiDeps) {
  return businessDate(toInstant(clock()));
}

function send(reply: FastifyReply, { body, headers }: Asset): FastifyReply {
  return reply.headers(headers).send(body);
}
