import type { FastifyServerOptions } from 'fastify';

/**
 * What may be logged: method, route without query (a magic link's token stands in one), status, time, ids.
 * Headers, bodies, addresses and user agents never reach the log.
 */
export const logSerializers = {
  req: (request: { method: string; url: string; id: unknown }) => ({ method: request.method, path: pathOnly(request.url), id: request.id }),
  res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
  err: (error: Error & { code?: unknown }) => ({ type: error.name, code: error.code, message: scrubbed(error.message), stack: scrubbed(error.stack ?? '') }),
};

export function loggerOptions(level: string, stream?: { write(line: string): void }): NonNullable<FastifyServerOptions['logger']> {
  return { level, serializers: logSerializers, base: { service: 'api' }, ...(stream && { stream }) } as NonNullable<FastifyServerOptions['logger']>;
}

function pathOnly(url: string): string {
  const query = url.indexOf('?');
  // Public keys of web chats are public, ids are pseudonyms; both may stand in a path.
  return query < 0 ? url : url.slice(0, query);
}

/** Nobody reads on after this, and the work of looking through a text shall have an end. */
const longestText = 20_000;

/** Error texts may quote input: e-mail addresses, phone numbers, keys and tokens are cut out. */
export function scrubbed(text: string): string {
  return text
    .slice(0, longestText)
    .replace(/(?<![\w.+-])[\w.+-]{1,200}@[\w-]{1,200}(?:\.[\w-]{1,63}){1,10}/g, '[e-mail]')
    .replace(/\b(oce_|Bearer\s+|EAA)[\w.-]+/g, '[key]')
    .replace(/\+?\d[\d ()/-]{7,200}\d/g, (digits) => (digits.replace(/\D/g, '').length >= 9 ? '[number]' : digits));
}
