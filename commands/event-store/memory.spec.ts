import { eventStoreContract } from './contract.ts';
import { memoryStore } from './memory.ts';

eventStoreContract('the memory log', async () => {
  const store = memoryStore();
  return { store, second: store, close: () => store.close() };
});
