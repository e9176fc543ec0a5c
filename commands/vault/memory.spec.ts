import { vaultContract } from './contract.ts';
import { memoryShelf } from './memory.ts';

vaultContract('a shelf in memory', async () => {
  const shelf = memoryShelf();
  return { shelf: () => shelf, close: async () => undefined };
});
