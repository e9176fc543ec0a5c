import type { FastifyInstance } from 'fastify';
import { answerChallenge } from '../../channels/challenge.ts';
import { admit } from '../../channels/inbound.ts';
import { ingest } from '../../channels/ingest.ts';
import { findConnection } from '../../commands/channels/find-connection.ts';
import { findConnectionByVerifyToken } from '../../projections/channels/connections.ts';
import type { ApiDeps } from '../deps.ts';
import { Refusal } from '../errors.ts';
import { throttleUnsigned } from '../http/throttle.ts';

/** Meta's batches reach 3 MB (https://developers.facebook.com/docs/graph-api/webhooks/getting-started). */
const bodyLimitBytes = 4_194_304;

/** Meta's webhook: signatures are over the bytes as they came, so nothing parses the body before. */
export function mountWhatsapp(app: FastifyInstance, deps: ApiDeps): void {
  const whatsapp = deps.channels.get('whatsapp');
  if (!whatsapp) throw new Error('there is no WhatsApp adapter');
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: bodyLimitBytes }, (_request, body, done) => done(null, body));

    scope.get('/webhooks/whatsapp', async (request, reply) => {
      const findByVerifyToken = async (fingerprint: string) => {
        const connection = await deps.readDb.asOperator((db) => findConnectionByVerifyToken(db, fingerprint));
        return connection ? [connection] : [];
      };
      const challenge = await answerChallenge(
        { handle: deps.handle, vault: deps.vault, findByVerifyToken },
        request.query as Readonly<Record<string, unknown>>,
      );
      if (challenge === undefined) {
        await throttleUnsigned(request, deps);
        throw new Refusal('Forbidden');
      }
      return reply.type('text/plain; charset=utf-8').send(challenge);
    });

    scope.post('/webhooks/whatsapp', { bodyLimit: bodyLimitBytes }, async (request, reply) => {
      const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const admission = await admit(whatsapp, (type, accountId) => findConnection(deps, type, accountId), { rawBody, headers: singleHeaders(request.headers) });
      if (admission.outcome === 'unauthorized') {
        deps.metrics.webhooks.inc({ channel: 'whatsapp', outcome: 'unauthorized' });
        await throttleUnsigned(request, deps);
        throw new Refusal('SignatureInvalid');
      }
      if (admission.unknownAccounts > 0) deps.metrics.webhooks.inc({ channel: 'whatsapp', outcome: 'unknown-account' }, admission.unknownAccounts);
      if (admission.received.length === 0) await throttleUnsigned(request, deps);
      const counts = await ingest(deps, admission.received);
      for (const [outcome, n] of Object.entries(counts)) if (n > 0) deps.metrics.webhooks.inc({ channel: 'whatsapp', outcome }, n);
      // Everything is in the log now; Meta may forget it.
      return reply.type('text/plain; charset=utf-8').send('ok');
    });
  });
}

function singleHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]));
}
