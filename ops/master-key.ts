import { eitherMaster } from '../commands/vault/either-master.ts';
import { localMaster } from '../commands/vault/local-master.ts';
import type { MasterKey } from '../commands/vault/master.ts';
import { transitMaster } from '../commands/vault/transit-master.ts';
import type { Config } from './config.ts';
import type { DataFolder } from './data-folder.ts';

/** HashiCorp Vault where it is configured, else the key of the environment or the data folder. What either has wrapped before stays readable while its key is there. */
export function masterOf(config: Config, data: DataFolder): MasterKey {
  const local = localMaster(data.masterKeys);
  const { VAULT_ADDR: address, VAULT_TOKEN: token } = config;
  if (!address || !token) return local;
  const transit = transitMaster({
    address,
    token,
    key: config.OCE_VAULT_KEY,
    mount: config.OCE_VAULT_MOUNT,
    ...(config.VAULT_NAMESPACE && { namespace: config.VAULT_NAMESPACE }),
  });
  return eitherMaster(transit, local, (wrapped) => wrapped.startsWith('local:'));
}
