import type { Credentials } from '@eventstore/db-client';

/** The address of the store can't be used. The message never repeats it: it holds a password. */
export class StoreAddressRejected extends Error {
  constructor(problem: string) {
    super(`the address of EventStoreDB ${problem}; wanted is esdb://user:password@host:2113,host2:2113?tls=true&tlsCAFile=…`);
    this.name = 'StoreAddressRejected';
  }
}

export interface StoreAddress {
  readonly connectionString: string;
  /** Sent with every append: only then does the client use a call of its own per append (see `eventstoredb.ts`). */
  readonly credentials: Credentials;
}

/** What the client understands. It prints an unknown option to the console together with the whole address, password included. */
const options = new Set([
  'userCertFile', 'userKeyFile', 'maxDiscoverAttempts', 'connectionName', 'defaultDeadline', 'discoveryInterval', 'gossipTimeout', 'nodePreference', 'tls', 'tlsCAFile', 'keepAliveInterval', 'keepAliveTimeout',
].map((name) => name.toLowerCase()));

/** TLS and credentials come from the connection string; what the client would ignore in silence is refused here. */
export function storeAddress(text: string): StoreAddress {
  const match = /^esdb(?:\+discover)?:\/\/(?:(?<user>[^:@/?]+):(?<password>[^@]+)@)?[^@/?]+\/?(?:\?(?<query>.+))?$/.exec(text.trim());
  if (!match?.groups) throw new StoreAddressRejected('is malformed');
  const { user, password, query = '' } = match.groups;
  const given = new Map(query.split('&').filter(Boolean).map((pair) => {
    const [name = '', value = ''] = pair.split('=');
    return [name.toLowerCase().replaceAll(/[_-]/g, ''), value] as const;
  }));
  // The client of version 6 always verifies; it only warns that it does not obey.
  if (given.has('tlsverifycert')) throw new StoreAddressRejected('sets tlsVerifyCert, which has no effect; name the authority with tlsCAFile');
  // Without the exception a lost append would come back with a wrong revision.
  if (given.has('throwonappendfailure')) throw new StoreAddressRejected('sets throwOnAppendFailure, which stays on');
  const unknown = [...given.keys()].filter((name) => !options.has(name));
  if (unknown.length > 0) throw new StoreAddressRejected(`has options that do not exist: ${unknown.join(', ')}`);
  const secure = given.get('tls') !== 'false';
  if (secure && (user === undefined || password === undefined)) throw new StoreAddressRejected('has TLS but no user and password');
  return { connectionString: text.trim(), credentials: { username: decoded(user), password: decoded(password) } };
}

function decoded(part = ''): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new StoreAddressRejected('holds a user or password that is not percent-encoded');
  }
}
