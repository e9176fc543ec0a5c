import { testDatabase } from '../../ops/testing/postgres.ts';
import { postgresSessions } from './session-store-postgres.ts';
import { sessionStoreContract } from './session-store.contract.ts';

sessionStoreContract('Postgres', async () => {
  const database = await testDatabase();
  const store = postgresSessions(database.url);
  return {
    ...store,
    close: async () => {
      await store.close();
      await database.drop();
    },
  };
});
