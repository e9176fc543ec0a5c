import { expect, it } from 'vitest';
import type { Channel } from '../commands/channels/channel.ts';
import { ChannelType } from '../domain/channels/events.ts';
import { channelContract, type Peer } from './contract.ts';
import { createChannels } from './registry.ts';
import { whatsapp } from './whatsapp/index.ts';
import { startGraphStandIn, type Fault } from './whatsapp/testing/graph-stand-in.ts';
import { signed, textBody } from './whatsapp/testing/webhook-bodies.ts';

const nobody = async (): Promise<Peer> => ({ connection: { accountId: 'a', credentials: {} }, close: async () => undefined });

const credentials = { phoneNumberId: '4930123', businessAccountId: '480011', accessToken: 'token-1', appSecret: 'secret-1', verifyToken: 'v' };
const faults: Readonly<Record<string, Fault>> = {
  expired: { kind: 'error', status: 401, code: 190 },
  busy: { kind: 'error', status: 400, code: 130429 },
  'broken-before': { kind: 'refuse' },
  'broken-after': { kind: 'cut' },
  'unreachable-recipient': { kind: 'error', status: 400, code: 131026 },
};
/** The adapter is made before its server; this is where it finds it. */
let graphUrl = '';
const peers: { readonly [T in ChannelType]: () => Promise<Peer> } = {
  webchat: nobody,
  api: nobody,
  whatsapp: async () => {
    const graph = await startGraphStandIn({ tokens: ['token-1'] });
    graphUrl = graph.url;
    return {
      connection: { accountId: credentials.phoneNumberId, credentials },
      webhook: {
        text: ({ id, text }) =>
          signed(textBody({ phoneNumberId: credentials.phoneNumberId, from: '49302000100' }, { id: `wamid.${id}`, text }), credentials.appSecret),
        foreignCredentials: { ...credentials, appSecret: 'secret-2' },
      },
      outside: {
        taken: () => graph.messages().map(({ text }) => text),
        failWith: (kind) => {
          graph.fail(faults[kind] ?? { kind: 'refuse' });
        },
      },
      close: () => graph.close(),
    };
  },
};

const channels = createChannels({});
const suites: ChannelType[] = [];
for (const [type, channel] of channels) {
  const local: Channel =
    type === 'whatsapp'
      ? whatsapp({ baseUrl: 'http://stand-in', fetch: (input, init) => fetch(String(input).replace('http://stand-in', graphUrl), init) })
      : channel;
  channelContract(local, peers[type]);
  suites.push(type);
}

it('knows every type of the catalogue, and every adapter runs the contract (E1-6)', () => {
  expect([...channels.keys()].toSorted()).toEqual(ChannelType.options.toSorted());
  expect(suites.toSorted()).toEqual(ChannelType.options.toSorted());
  expect([...channels].every(([type, channel]) => channel.type === type)).toBe(true);
});
