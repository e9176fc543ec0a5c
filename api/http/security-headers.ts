import type { FastifyInstance } from 'fastify';

/**
 * The portal's pages: Next writes inline scripts for hydration, so scripts carry 'unsafe-inline', but nothing
 * loads from or talks to anywhere else, and nobody may frame us.
 */
const portalPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Data, not pages: nothing in an answer may run. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

/** Files: our own pages show an invoice beside what became of it, and nobody else may frame one. */
const filePolicy = "default-src 'none'; frame-ancestors 'self'";

const files = /^\/documents(\/|$|\?)/;
const data = /^\/(api|graphql|webhooks)(\/|$|\?)/;

export function securityHeaders(app: FastifyInstance, options: { https: boolean }): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-content-type-options', 'nosniff');
    void reply.header('referrer-policy', 'strict-origin-when-cross-origin');
    void reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()');
    void reply.header('cross-origin-opener-policy', 'same-origin');
    void reply.header('content-security-policy', policyOf(request.url));
    // RFC 6797 §7.2: never over plain http.
    if (options.https) void reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains');
  });
}

function policyOf(url: string): string {
  if (files.test(url)) return filePolicy;
  return data.test(url) ? dataPolicy : portalPolicy;
}
