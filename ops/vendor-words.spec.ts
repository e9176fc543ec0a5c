import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { openaiCompatible } from '../commands/assistant/openai-compatible/index.ts';
import { chatServer } from '../commands/assistant/openai-compatible/testing/server.ts';
import { createChannels } from '../channels/registry.ts';
import { parse } from '../channels/whatsapp/parse.ts';
import { smtpMailer } from './mail/smtp.ts';

/** What a vendor might quote in an error: a customer's number and words. */
const words = 'Kundin Erika Beispiel +49 170 1234567 schrieb: Meine Heizung ist kalt';
const servers: { readonly close: () => unknown }[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const messageOf = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error));

async function refusing(status: number, body: object) {
  const server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  servers.push({ close: () => server.close() });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function heardFromModel(answer: Parameters<typeof chatServer>[0]): Promise<string> {
  const server = await chatServer(answer);
  servers.push(server);
  const provider = openaiCompatible({ name: 'spec', baseUrl: server.baseUrl, region: 'eu', models: { demo: 'demo' } });
  const stream = provider.stream({ messages: [{ role: 'user', content: 'Hallo' }], model: 'demo', maxOutputTokens: 8 });
  return stream.next().then(
    () => 'it answered',
    (error: unknown) => messageOf(error),
  );
}

/** What fails becomes a job's cause, an event's cause or a line of the log, none of which is sealed. */
const vendors: readonly (readonly [string, () => Promise<string>])[] = [
  [
    'a model that refuses',
    () =>
      heardFromModel((response) => {
        response.writeHead(400).end(JSON.stringify({ error: { message: words } }));
      }),
  ],
  [
    'a model that breaks off',
    () =>
      heardFromModel((response) => {
        response.writeHead(200).end(`data: ${JSON.stringify({ error: { message: words, code: words, type: 'server_error' } })}\n\n`);
      }),
  ],
  [
    'a model that talks nonsense',
    () =>
      heardFromModel((response) => {
        response.writeHead(200).end(`data: ${words}\n\n`);
      }),
  ],
  ...([400, 401, 500] as const).map(
    (status) =>
      [
        `WhatsApp, sending, ${status}`,
        async () => {
          const url = await refusing(status, { error: { code: 131_000 + status, message: words, error_data: { details: words } } });
          const whatsapp = createChannels({ whatsappGraphUrl: url, whatsappGraphVersion: 'v26.0' }).get('whatsapp');
          const connection = { accountId: '700', credentials: { accessToken: 't', appSecret: 's', verifyToken: 'v' } };
          return JSON.stringify([await whatsapp?.send({ replyId: 'c.r', to: '49170', text: 'Gern.' }, connection), await whatsapp?.probe(connection)]);
        },
      ] as const,
  ),
  [
    'WhatsApp, by a status',
    async () => {
      const status = { id: 'wamid.1', status: 'failed', timestamp: '1767225600', errors: [{ code: 131_026, title: words, message: words }] };
      const value = { messaging_product: 'whatsapp', metadata: { phone_number_id: '700', display_phone_number: '49' }, statuses: [status] };
      const body = { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] };
      return JSON.stringify(parse(Buffer.from(JSON.stringify(body)))?.statuses);
    },
  ],
  ...([451, 550, 421] as const).map(
    (responseCode) =>
      [
        `a mail server, ${responseCode}`,
        async () => {
          const refuse = (_: unknown, __: unknown, done: (error: Error) => void) => done(Object.assign(new Error(words), { responseCode }));
          const server = new SMTPServer({
            authOptional: true,
            disabledCommands: ['STARTTLS'],
            ...(responseCode === 421 ? { onMailFrom: refuse } : { onRcptTo: refuse }),
          });
          await new Promise<void>((resolve) => {
            server.listen(0, '127.0.0.1', resolve);
          });
          const mailer = smtpMailer({ url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, from: 'Portal <portal@openclaw.example>' });
          servers.push(mailer, {
            close: () =>
              new Promise<void>((resolve) => {
                server.close(resolve);
              }),
          });
          return mailer
            .send({ tenantId: 'tenant-a', id: 'm', to: 'erika@beispiel.example', subject: 's', text: 't', html: 'h' })
            .then(() => 'it was taken', messageOf);
        },
      ] as const,
  ),
];

describe("a vendor's own words", () => {
  it.each(vendors)('never get beyond the client that hears them: %s', async (_, fail) => {
    const said = await fail();
    expect(said.length).toBeGreaterThan(5);
    for (const word of ['Erika', 'Beispiel', '1234567', 'Heizung']) expect(said).not.toContain(word);
  });
});
