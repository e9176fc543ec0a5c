import pg from 'pg';

/** How this process's connections are told from another's when the server is to be stopped. */
export const applicationName = `oce-${process.pid}`;

/** True when the server lets this one in, false when it refuses the password, undefined when nobody is there (yet). */
export async function answers(url: string): Promise<boolean | undefined> {
  // pg asks the environment and the home folder for what an address leaves out; here nothing is to be found anywhere else.
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000, application_name: applicationName });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return code === '28P01' || code === '28000' || message.includes('password must be') ? false : undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Makes the product's database. Letters are compared by Unicode and not by the machine's language, so an index means the same everywhere;
 * a server of an earlier version, whose own locale is C, gets it too.
 */
export async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: applicationName });
  await client.connect();
  try {
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'oce'`);
    if (rowCount === 0)
      await client.query(`create database oce template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'`);
  } finally {
    await client.end();
  }
}

/** Whether another process works on the server. */
export async function inUse(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, application_name: applicationName });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query(
      `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() and application_name <> $1`,
      [applicationName],
    );
    return (rowCount ?? 0) > 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
