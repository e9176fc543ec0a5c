import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parsePagePath } from '../../domain/audit/tile.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { isOperator } from '../auth/identify.ts';
import type { ApiDeps } from '../deps.ts';
import { Refusal } from '../errors.ts';
import { allow } from '../graph/rules.ts';

const verifier = readFileSync(new URL('../../commands/audit/verify-trail.mjs', import.meta.url));

/**
 * The trees after c2sp.org/tlog-tiles, each below `/trail/<tenant>/`, with the key and the verifier. The operator's checkpoint and hashes are
 * public: whoever kept a checkpoint may check that we follow it, and hashes tell nothing. Its entries name tenants, and a tenant's own tree
 * tells how much it is used; those are for whoever may read that trail.
 */
export function mountTrail(app: FastifyInstance, deps: ApiDeps): void {
  app.get('/trail/verify.mjs', async (_, reply) =>
    reply.type('text/javascript; charset=utf-8').header('content-disposition', 'attachment; filename="verify-trail.mjs"').send(verifier),
  );
  app.get('/trail/vkey', async (_, reply) => {
    const identity = await deps.trail.identity();
    if (!identity) throw new Refusal('NotFound');
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache').send(`${identity.vkey}\n`);
  });
  app.get<{ Params: { tree: string } }>('/trail/:tree/checkpoint', async (request, reply) => {
    const { tree } = request.params;
    if (tree !== OPERATOR) admit(request, tree);
    const checkpoint = await deps.trail.checkpoint(tree);
    if (!checkpoint) throw new Refusal('NotFound');
    // As bytes: what is signed must not be re-encoded on its way.
    return reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', tree === OPERATOR ? 'public, max-age=1' : 'private, max-age=1')
      .send(Buffer.from(checkpoint.note));
  });
  app.get<{ Params: { tree: string; '*': string } }>('/trail/:tree/tile/*', async (request, reply) => {
    const { tree, '*': path } = request.params;
    const page = parsePagePath(`tile/${path}`);
    const open = tree === OPERATOR && page?.kind === 'hashes';
    if (!open) admit(request, tree);
    const bytes = page && (await deps.trail.page(tree, page));
    if (!bytes) throw new Refusal('NotFound');
    return forEver(reply, open).type('application/octet-stream').send(Buffer.from(bytes));
  });
}

function admit(request: FastifyRequest, tree: string): void {
  const { caller } = request.visitor;
  if (!caller) throw new Refusal('Unauthenticated');
  // Somebody else's tree is answered like one that is not there.
  if (caller.tenantId !== tree && !isOperator(caller)) throw new Refusal('NotFound');
  allow({ permission: 'audit:read' }, { caller });
}

/** A page never changes: a fuller one has another path. */
function forEver(reply: FastifyReply, open: boolean): FastifyReply {
  return reply.header('cache-control', `${open ? 'public' : 'private'}, max-age=31536000, immutable`);
}
