import type { Channel } from '../../commands/channels/channel.ts';
import { WhatsappCredentials } from './connect.ts';
import { createGraph, type GraphOptions } from './graph.ts';
import { accounts, parse } from './parse.ts';
import { probe } from './probe.ts';
import { send } from './send.ts';
import { verify } from './verify.ts';

/** WhatsApp Business Cloud API, Meta's official one. */
export function whatsapp(options: GraphOptions): Channel<WhatsappCredentials> {
  const graph = createGraph(options);
  return {
    type: 'whatsapp',
    // Batches reach 3 MB; what got no 200 comes again for seven days (https://developers.facebook.com/docs/graph-api/webhooks/getting-started).
    webhook: { largestBytes: 4_194_304, repeatsForMs: 7 * 24 * 3_600_000 },
    credentials: WhatsappCredentials,
    verify,
    accounts,
    parse,
    send: (outbound, connection) => send(graph, outbound, connection),
    probe: (connection) => probe(graph, connection),
  };
}
