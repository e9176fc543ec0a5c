import { createHmac } from 'node:crypto';
import { decrypt, encrypt } from './cipher.ts';
import { MasterUnavailable, withoutPlace, withPlace, type MasterKey } from './master.ts';

const prefix = 'local';

/**
 * A master key of 32 bytes that this process holds. The first of `read` wraps, all of them open, so that an old and a new
 * one live side by side during a rotation. A key it does not know makes it read again: another process may have added it.
 */
export function localMaster(read: () => readonly Buffer[]): MasterKey {
  let keys = known(read());
  const current = () => {
    const [first] = keys;
    if (!first) throw new Error('there is no master key');
    return first;
  };
  const byId = (id: string) => {
    const find = () => keys.find((key) => key.id === id);
    if (!find()) keys = known(read());
    const found = find();
    if (!found) throw new MasterUnavailable(`it is not the key ${id}`);
    return found;
  };
  const wrap: MasterKey['wrap'] = async (place, key) => {
    const master = current();
    return `${prefix}:${master.id}:${encrypt(master.key, prefix, withPlace(place, key)).toString('base64url')}`;
  };
  const unwrap: MasterKey['unwrap'] = async (place, wrapped) => {
    const [kind, id = '', body = ''] = wrapped.split(':');
    if (kind !== prefix) throw new MasterUnavailable('this key was wrapped by another kind of master');
    return withoutPlace(place, decrypt(byId(id).key, prefix, Buffer.from(body, 'base64url')));
  };
  return {
    wrap,
    unwrap,
    rewrap: async (place, wrapped) => {
      keys = known(read());
      return wrapped.startsWith(`${prefix}:${current().id}:`) ? undefined : wrap(place, await unwrap(place, wrapped));
    },
  };
}

function known(masters: readonly Buffer[]) {
  return masters.map((master) => {
    if (master.length !== 32) throw new Error('a master key holds 32 bytes');
    const derive = (purpose: string) => createHmac('sha256', master).update(`openclaw-enterprise/master/${purpose}`).digest();
    return { id: derive('id').toString('hex').slice(0, 16), key: derive('wrap') };
  });
}
