import { MasterUnavailable, withoutPlace, withPlace, type MasterKey } from './master.ts';
import { transitApi, type TransitOptions } from './transit-api.ts';

/** The master key stays in HashiCorp Vault (or OpenBao): it encrypts for us, and we never see it. */
export function transitMaster(options: TransitOptions): MasterKey {
  const api = transitApi(options);
  return {
    wrap: async (place, key) => api.encrypt(withPlace(place, key)),
    unwrap: async (place, wrapped) => {
      if (!wrapped.startsWith('vault:')) throw new MasterUnavailable('this key was wrapped by another kind of master');
      return withoutPlace(place, await api.decrypt(wrapped));
    },
    // Vault turns the ciphertext itself; the key does not come here.
    rewrap: async (_, wrapped) => (wrapped.startsWith(`vault:v${await api.latestVersion()}:`) ? undefined : api.rewrap(wrapped)),
  };
}
