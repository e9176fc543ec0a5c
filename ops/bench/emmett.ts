import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Order } from './emmett-peer.ts';
import type { RawRow } from './raw.ts';

/** Starts the peer on a database of its own. */
export async function emmett(url: string, rows: readonly RawRow[]) {
  const child = fork(new URL('./emmett-peer.ts', import.meta.url), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ask = async (order: Order): Promise<number> => {
    child.send(order);
    const [answer] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => {
        throw new Error('the peer ended');
      }),
    ])) as [{ readonly value?: number; readonly error?: string }];
    if (answer.value === undefined) throw new Error(`the peer: ${answer.error}`);
    return answer.value;
  };
  await ask({ do: 'open', url, rows });
  return {
    append: (ms: number, events: number, workers: number) => ask({ do: 'append', ms, events, workers }),
    fill: (events: number) => ask({ do: 'fill', events }),
    read: (ms: number, page: number) => ask({ do: 'read', ms, page }),
    close: async () => {
      child.disconnect();
      child.kill();
      await once(child, 'exit');
    },
  };
}
