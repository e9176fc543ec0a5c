import { describe, it } from 'vitest';
import { eventStoreContract } from './contract.ts';
import { eventStoreDb } from './eventstoredb.ts';
import { testEventStoreDb } from './testing/eventstoredb-process.ts';

eventStoreContract(
  'EventStoreDB over its wire protocol',
  async () => {
    const server = await testEventStoreDb();
    const store = eventStoreDb(server.url);
    const second = eventStoreDb(server.url);
    return {
      store,
      second,
      close: async () => {
        await store.close();
        await second.close();
        await server.stop();
      },
    };
  },
  { tellsRepeats: false },
);

const realServer = process.env['EVENTSTORE_URL'];
if (realServer) {
  eventStoreContract(
    'a real EventStoreDB',
    async () => {
      const store = eventStoreDb(realServer);
      const second = eventStoreDb(realServer);
      return {
        store,
        second,
        close: async () => {
          await store.close();
          await second.close();
        },
      };
    },
    { tellsRepeats: false },
  );
} else {
  describe('a real EventStoreDB', () => {
    it.skipIf(true)('keeps the contract of the log (not run: EVENTSTORE_URL names no server)', () => undefined);
  });
}
