import type { FastifyInstance } from 'fastify';
import { answerChallenge } from '../../channels/challenge.ts';
import { admit } from '../../channels/inbound.ts';
import { ingest } from '../../channels/ingest.ts';
import { findConnection } from '../../commands/channels/find-connection.ts';
import { findConnectionByVerifyToken } from '../../projections/channels/connections.ts';
import type { ApiDeps } from '../deps.ts';
import { Refusal } from '../errors.ts';
import { inTurn } from '../http/in-turn.ts';
import { throttledLookUp, throttleUnsigned } from '../http/throttle.ts';

/** What nothing vouches for counts by its size: reading it was all it could cause. */
const weighedBytes = 65_536;
/** Bodies from here on are read one after the other, with a look at everybody else in between. */
const largeBytes = 65_536;

/** Meta's webhook: signatures are over the bytes as they came, so nothing parses the body before. */
export function mountWhatsapp(app: FastifyInstance, deps: ApiDeps): void {
  const whatsapp = deps.channels.get('whatsapp');
  if (!whatsapp?.webhook) throw new Error('there is no WhatsApp adapter');
  const { largestBytes } = whatsapp.webhook;
  const turns = inTurn();
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: largestBytes }, (_request, body, done) => done(null, body));

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

    scope.post('/webhooks/whatsapp', { bodyLimit: largestBytes }, async (request, reply) => {
      const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const lookUp = throttledLookUp(request, deps);
      const read = () =>
        admit(whatsapp, (type, accountId) => findConnection(deps, type, accountId, lookUp), { rawBody, headers: singleHeaders(request.headers) }, deps.clock());
      const weight = Math.ceil(Math.max(1, rawBody.length) / weighedBytes);
      const admission = rawBody.length < largeBytes ? await read() : await turns(read);
      if (admission.outcome === 'too-many-accounts') {
        deps.metrics.webhooks.inc({ channel: 'whatsapp', outcome: 'too-many-accounts' });
        await throttleUnsigned(request, deps, weight);
        throw new Refusal('TooManyAccounts', { limit: admission.limit });
      }
      if (admission.outcome === 'unauthorized') {
        deps.metrics.webhooks.inc({ channel: 'whatsapp', outcome: 'unauthorized' });
        await throttleUnsigned(request, deps, weight);
        throw new Refusal('SignatureInvalid');
      }
      if (admission.unknownAccounts > 0) deps.metrics.webhooks.inc({ channel: 'whatsapp', outcome: 'unknown-account' }, admission.unknownAccounts);
      if (admission.outOfTime > 0) deps.metrics.webhooks.inc({ channel: 'whatsapp', outcome: 'out-of-time' }, admission.outOfTime);
      if (admission.received.length === 0) await throttleUnsigned(request, deps, weight);
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
