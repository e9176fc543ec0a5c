import { memorySessions } from './session-store-memory.ts';
import { sessionStoreContract } from './session-store.contract.ts';

sessionStoreContract('memory', async () => memorySessions());
