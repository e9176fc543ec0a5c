import { fork } from 'node:child_process';
import path from 'node:path';
import type { Order, Report } from './eventstoredb-server.ts';

/**
 * The test server in a process of its own, as the real one: it speaks EventStoreDB's wire protocol through the stubs that the client
 * package brings along, and it fails on demand. It proves the adapter, not the database.
 */
export async function testEventStoreDb(tls?: { readonly keyFile: string; readonly certificateFile: string }) {
  const child = fork(path.join(import.meta.dirname, 'eventstoredb-server.ts'), tls ? [tls.keyFile, tls.certificateFile] : [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const report = () =>
    new Promise<Report>((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`the test server ended with ${code}`));
      child.once('exit', ended);
      child.once('message', (message) => {
        child.off('exit', ended);
        resolve(message as Report);
      });
    });
  const { leader, follower } = await report();
  const tell = (order: Order): Promise<Report> => {
    const answer = report();
    child.send(order);
    return answer;
  };
  return {
    leader,
    follower,
    tell,
    url: `esdb://localhost:${leader}?tls=false`,
    stop: () =>
      new Promise<void>((resolve) => {
        child.once('exit', () => resolve());
        child.kill();
      }),
  };
}
