import { parseArgs } from 'node:util';
import { startGraphStandIn } from './graph-stand-in.ts';

// For manual trials:
//   node channels/whatsapp/testing/serve-graph-stand-in.ts --port 9999 --webhook http://localhost:8080/webhooks/whatsapp --app-secret …
// and OCE_WHATSAPP_GRAPH_URL=http://localhost:9999 for the server.
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '9999' },
    webhook: { type: 'string' },
    'app-secret': { type: 'string' },
    latency: { type: 'string', default: '0' },
  },
});
const { port, webhook, 'app-secret': appSecret, latency } = values;

const standIn = await startGraphStandIn({
  port: Number(port),
  latencyMs: Number(latency),
  ...(webhook !== undefined && appSecret !== undefined && { webhook: { url: webhook, appSecret } }),
  onCall: ({ method, path, answered, body }) => process.stdout.write(`${JSON.stringify({ method, path, answered, body })}\n`),
});
process.stdout.write(`Graph API stand-in on ${standIn.url}\n`);
