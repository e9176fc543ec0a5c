import { z } from 'zod';
import type { FailureClass } from '../../commands/channels/channel.ts';

const GraphError = z.object({
  error: z.object({
    code: z.number().optional().catch(undefined),
    message: z.string().optional().catch(undefined),
    error_data: z.object({ details: z.string() }).optional().catch(undefined),
  }),
});

export interface Failure {
  readonly failure: FailureClass;
  readonly cause: string;
  readonly retryAfterMs?: number;
  readonly code?: number;
}

const says: Readonly<Record<number, string>> = {
  4: 'the app is over its rate limit',
  10: 'the token lacks a permission',
  80007: 'the business account is over its rate limit',
  100: 'a parameter is wrong',
  190: 'the access token is invalid or has expired',
  368: 'the account is blocked for a breach of policy',
  130429: 'the number is over its throughput',
  130472: 'the recipient is part of an experiment',
  131000: 'something went wrong at the vendor',
  131005: 'access denied',
  131016: 'the service is unavailable',
  131026: 'the message can not be delivered to this recipient',
  131031: 'the account is locked',
  131047: 'more than 24 hours have passed since the person wrote',
  131048: 'the number is restricted for spam',
  131056: 'too many messages to this person',
  131057: 'the account is in maintenance',
  133010: 'the phone number is not registered',
};
const retry = new Set([4, 80007, 130429, 131000, 131016, 131048, 131056, 131057, 133004]);
const reconnect = new Set([0, 3, 10, 190, 368, 131005, 131031, 131042, 131045, 133010]);

/** What an error is called here: our words by Meta's code. Meta's own may repeat the recipient's number or the message. */
export function nameOf(code: number): string {
  return says[code] ?? 'refused';
}

/**
 * Sorts Meta's answer into what can be done about it; the body's code goes before the HTTP status, which is 400 for almost everything.
 * https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes
 */
export function classify(status: number, body: unknown, retryAfter: string | null): Failure {
  const code = GraphError.safeParse(body).data?.error.code;
  const retryAfterMs = waitOf(code, retryAfter);
  const cause = `whatsapp ${code ?? `http ${status}`}: ${code === undefined ? 'refused' : nameOf(code)}`;
  return { failure: classOf(status, code), cause, ...(code !== undefined && { code }), ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

function classOf(status: number, code: number | undefined): FailureClass {
  if (code !== undefined && retry.has(code)) return 'retry';
  if (code !== undefined && (reconnect.has(code) || (code >= 200 && code < 300))) return 'reconnect';
  if (status === 429 || status >= 500) return 'retry';
  if (status === 401 || status === 403) return 'reconnect';
  return 'drop';
}

function waitOf(code: number | undefined, retryAfter: string | null): number | undefined {
  if (retryAfter !== null && /^\d{1,5}$/.test(retryAfter)) return Number(retryAfter) * 1_000;
  // One message per 6 seconds and pair of numbers.
  return code === 131056 ? 6_000 : undefined;
}
