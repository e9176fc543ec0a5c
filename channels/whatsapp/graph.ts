/** Where and how the Graph API is called. The version expires after about two years, so it is a setting. */
export interface GraphOptions {
  readonly baseUrl?: string;
  readonly version?: string;
  readonly timeoutMs?: number;
  readonly fetch?: typeof fetch;
}

export type GraphAnswer =
  | { readonly answered: true; readonly status: number; readonly body: unknown; readonly retryAfter: string | null }
  /** `reached: false` when no connection came about, so that the request can't have had an effect. */
  | { readonly answered: false; readonly reached: boolean; readonly cause: string };

export type Graph = (request: {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token: string;
  readonly json?: object;
}) => Promise<GraphAnswer>;

const neverReached = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** The platform's fetch keeps connections alive by itself. */
export function createGraph({ baseUrl = 'https://graph.facebook.com', version = 'v26.0', timeoutMs = 10_000, fetch: call = fetch }: GraphOptions): Graph {
  const base = `${baseUrl.replace(/\/+$/, '')}/${version}`;
  return async ({ method, path, token, json }) => {
    try {
      const response = await call(`${base}/${path}`, {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        headers: { authorization: `Bearer ${token}`, ...(json && { 'content-type': 'application/json' }) },
        ...(json && { body: JSON.stringify(json) }),
      });
      const text = await response.text();
      return { answered: true, status: response.status, body: parseJson(text), retryAfter: response.headers.get('retry-after') };
    } catch (error) {
      const code = codeOf(error);
      return { answered: false, reached: !neverReached.has(code), cause: `whatsapp did not answer (${code})` };
    }
  };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  if (error.name === 'TimeoutError') return 'time-out';
  if (cause instanceof AggregateError && cause.errors.length > 0) return codeOf(new Error('', { cause: cause.errors[0] }));
  return typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string' ? cause.code : error.name;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
