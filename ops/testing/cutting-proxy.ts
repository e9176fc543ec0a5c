import { connect, createServer, type Socket } from 'node:net';

/**
 * Stands between a process and its Postgres and cuts every connection at the nth piece the process sends: before the server gets it, or
 * after, so that the statement is carried out and nobody hears of it.
 */
export async function cuttingProxy(postgresUrl: string) {
  const target = new URL(postgresUrl);
  // The test server listens on a socket file only; libpq and node-postgres take its folder as `host`.
  const folder = target.searchParams.get('host');
  const port = target.port || '5432';
  const place = folder === null ? { host: target.hostname, port: Number(port) } : { path: `${folder}/.s.PGSQL.${port}` };
  const sockets = new Set<Socket>();
  let left = Number.POSITIVE_INFINITY;
  let served = true;

  const cut = () => {
    left = Number.POSITIVE_INFINITY;
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const server = createServer((client) => {
    const backend = connect(place);
    for (const socket of [client, backend]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    client.on('close', () => backend.destroy());
    backend.on('close', () => client.destroy());
    backend.pipe(client);
    client.on('data', (piece) => {
      left -= 1;
      if (left > 0) {
        backend.write(piece);
        return;
      }
      if (!served) {
        cut();
        return;
      }
      // The server has it once the bytes have left; what it answers is for nobody.
      backend.unpipe(client);
      backend.write(piece, () => setTimeout(cut, 5));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const url = new URL(postgresUrl);
  url.searchParams.delete('host');
  url.hostname = '127.0.0.1';
  url.port = String(typeof address === 'object' && address ? address.port : 0);
  return {
    url: url.href,
    /** Cuts at the nth piece from now; `late`: after the server got it. */
    cutAt: (n: number, late: boolean) => {
      left = n;
      served = late;
    },
    /** True while the cut is still to come. */
    waits: () => left !== Number.POSITIVE_INFINITY,
    close: () =>
      new Promise<void>((resolve) => {
        cut();
        server.close(() => resolve());
      }),
  };
}
