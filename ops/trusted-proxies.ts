import { isIP } from 'node:net';
import { z } from 'zod';

/** How many proxies stand between people and us, or the networks they stand in; 0 where people reach us directly. */
export type TrustedProxies = number | readonly string[];

/** More hops than anybody has: a larger number is a slip, and would believe what callers say of themselves. */
const mostHops = 10;
const wanted = 'a number of proxies (1) or their networks (10.0.0.0/8,fd00::/8); 0 when people reach the product directly';

/**
 * `OCE_TRUST_PROXY`. Each proxy appends the address it was called from to X-Forwarded-For, and whoever calls may have written there before:
 * only as many entries from the right count as there are proxies of ours.
 */
export const TrustedProxies = z.string().transform((value, context): TrustedProxies => {
  const fail = (message: string) => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  const text = value.trim().toLowerCase();
  if (['off', 'false', 'no'].includes(text)) return 0;
  if (['on', 'true', 'yes'].includes(text)) return fail(`"${value}" would believe any address a caller writes into X-Forwarded-For; give ${wanted}`);
  if (/^\d+$/.test(text)) return Number(text) <= mostHops ? Number(text) : fail(`at most ${mostHops} proxies; give ${wanted}`);
  const networks = text
    .split(',')
    .map((network) => network.trim())
    .filter(Boolean);
  const wrong = networks.find((network) => !isNetwork(network));
  if (networks.length === 0 || wrong !== undefined) return fail(`"${wrong ?? value}" is no network; give ${wanted}`);
  return networks;
});

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  // Everybody is no proxy of ours.
  return /^\d{1,3}$/.test(prefix) && Number(prefix) > 0 && Number(prefix) <= (version === 4 ? 32 : 128);
}
