import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { decrypt, encrypt } from '../cipher.ts';

export interface TransitStandIn {
  readonly address: string;
  readonly token: string;
  readonly requests: readonly { readonly method: string; readonly path: string }[];
  rotate(): void;
  seal(): void;
  unseal(): void;
  /** The next so many answers are this status instead. */
  fail(times: number, status: number): void;
  close(): Promise<void>;
}

/** Speaks the JSON of Vault's transit engine on a real socket: one key, its versions, and what goes wrong. */
export async function transitStandIn(options: { readonly key?: string; readonly token?: string } = {}): Promise<TransitStandIn> {
  const { key = 'openclaw-enterprise', token = 'hvs.stand-in' } = options;
  const versions = [randomBytes(32)];
  const requests: { method: string; path: string }[] = [];
  let sealed = false;
  let failing = { times: 0, status: 0 };

  const answer = (path: string, body: Readonly<Record<string, string>>): { status: number; body: object } => {
    const ok = (data: object) => ({ status: 200, body: { request_id: 'r', lease_id: '', renewable: false, lease_duration: 0, data, warnings: null } });
    const refused = (status: number, ...errors: string[]) => ({ status, body: { errors } });
    const wrap = (plain: Buffer) => `vault:v${versions.length}:${encrypt(versions.at(-1) ?? Buffer.alloc(32), '', plain).toString('base64')}`;
    const unwrap = (ciphertext: string) => {
      const [, version = '', bytes = ''] = /^vault:v(\d+):(.+)$/.exec(ciphertext) ?? [];
      const found = versions[Number(version) - 1];
      return found && decrypt(found, '', Buffer.from(bytes, 'base64'));
    };
    try {
      switch (path) {
        case `/v1/transit/encrypt/${key}`:
          return ok({ ciphertext: wrap(Buffer.from(body['plaintext'] ?? '', 'base64')), key_version: versions.length });
        case `/v1/transit/decrypt/${key}`: {
          const plain = unwrap(body['ciphertext'] ?? '');
          return plain ? ok({ plaintext: plain.toString('base64') }) : refused(400, 'invalid ciphertext: no prefix');
        }
        case `/v1/transit/rewrap/${key}`: {
          const plain = unwrap(body['ciphertext'] ?? '');
          return plain ? ok({ ciphertext: wrap(plain), key_version: versions.length }) : refused(400, 'invalid ciphertext: no prefix');
        }
        case `/v1/transit/keys/${key}`:
          return ok({ name: key, type: 'aes256-gcm96', latest_version: versions.length, min_decryption_version: 1 });
        default:
          return refused(404);
      }
    } catch {
      return refused(400, 'cipher: message authentication failed');
    }
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const path = request.url ?? '';
    requests.push({ method: request.method ?? '', path });
    const body = chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString()) as Record<string, string>) : {};
    const failed = failing.times > 0;
    if (failed) failing = { ...failing, times: failing.times - 1 };
    const reply = failed
      ? { status: failing.status, body: { errors: ['upstream'] } }
      : sealed
        ? { status: 503, body: { errors: ['Vault is sealed'] } }
        : request.headers['x-vault-token'] !== token
          ? { status: 403, body: { errors: ['permission denied'] } }
          : answer(path, body);
    response.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body));
  };

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const at = server.address();
  return {
    address: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`,
    token,
    requests,
    rotate: () => {
      versions.push(randomBytes(32));
    },
    seal: () => {
      sealed = true;
    },
    unseal: () => {
      sealed = false;
    },
    fail: (times, status) => {
      failing = { times, status };
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
