import pg from 'pg';

const trail = 'trail';

/** Where the policies of a database, and the trees of its trail, stand in the log. */
export async function policyPositions(databaseUrl: string): Promise<ReadonlyMap<string, bigint>> {
  return connected(databaseUrl, async (client) => {
    const { rows } = await client.query<{ name: string; position: string }>(
      'select name, position from policies.checkpoints union all select $1, position from trail.progress',
      [trail],
    );
    return new Map(rows.map(({ name, position }) => [name, BigInt(position)]));
  });
}

/**
 * Turns the readers of a database to the copy of its log: policies and the trail go on after the same event, so nothing is reacted to twice, sealed twice or left out; read models hold
 * positions in their rows and are made anew when the product starts.
 */
export async function turnReaders(databaseUrl: string, policies: ReadonlyMap<string, bigint>, positions: ReadonlyMap<bigint, bigint>): Promise<void> {
  await connected(databaseUrl, async (client) => {
    await client.query('begin');
    for (const [name, at] of policies) await client.query('update policies.checkpoints set position = $2 where name = $1', [name, positions.get(at) ?? 0n]);
    await client.query('update trail.progress set position = $1', [positions.get(policies.get(trail) ?? 0n) ?? 0n]);
    await client.query('delete from read.checkpoints');
    await client.query('commit');
  });
}

async function connected<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
