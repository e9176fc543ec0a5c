import { vaultContract } from './contract.ts';
import { memoryShelf } from './memory.ts';
import { rotationContract } from './rotation.contract.ts';

const open = async () => {
  const shelf = memoryShelf();
  return { shelf: () => shelf, close: async () => undefined };
};
vaultContract('a shelf in memory', open);
rotationContract('a shelf in memory', open);
