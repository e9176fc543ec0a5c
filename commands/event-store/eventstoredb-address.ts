import type { Credentials, EndPoint, NodePreference } from '@eventstore/db-client';

/** The address of the store can't be used. The message never repeats it: it holds a password. */
export class StoreAddressRejected extends Error {
  constructor(problem: string) {
    super(`the address of EventStoreDB ${problem}; wanted is esdb://user:password@host:2113,host2:2113?tls=true&tlsCAFile=…`);
    this.name = 'StoreAddressRejected';
  }
}

/**
 * What a connection string says. It is read here and not by the client, which ignores an unknown option or `tlsVerifyCert`, and then prints the
 * whole string to the console, password included.
 */
export interface StoreAddress {
  readonly discover: boolean;
  readonly hosts: readonly EndPoint[];
  readonly credentials: Credentials | undefined;
  readonly secure: boolean;
  readonly caFile: string | undefined;
  readonly userCertificate: { readonly certFile: string; readonly keyFile: string } | undefined;
  readonly nodePreference: NodePreference;
  readonly numbers: { readonly [name in (typeof numbers)[number]]?: number };
  readonly connectionName: string | undefined;
}

const numbers = ['maxDiscoverAttempts', 'discoveryInterval', 'gossipTimeout', 'keepAliveInterval', 'keepAliveTimeout'] as const;
const preferences: readonly NodePreference[] = ['leader', 'follower', 'read_only_replica', 'random'];
const defaultPort = 2_113;

export function storeAddress(text: string): StoreAddress {
  const match = /^esdb(?<discover>\+discover)?:\/\/(?:(?<user>[^:@/?]+):(?<password>[^@]+)@)?(?<hosts>[^@/?]+)\/?(?:\?(?<query>.+))?$/.exec(text.trim());
  if (!match?.groups) throw new StoreAddressRejected('is malformed');
  const { discover, user, password, hosts = '', query = '' } = match.groups;
  const options = new Map(
    query
      .split('&')
      .filter(Boolean)
      .map((pair) => {
        const [name = '', value = ''] = pair.split('=');
        return [flat(name), decoded(value)] as const;
      }),
  );
  const take = (name: string): string | undefined => {
    const value = options.get(flat(name));
    options.delete(flat(name));
    return value;
  };
  const numeric = Object.fromEntries(
    numbers.flatMap((name) => {
      const value = take(name);
      if (value !== undefined && !/^\d{1,9}$/.test(value)) throw new StoreAddressRejected(`has an option ${name} that is not a number`);
      return value === undefined ? [] : [[name, Number(value)]];
    }),
  );
  const tls = take('tls') ?? 'true';
  if (tls !== 'true' && tls !== 'false') throw new StoreAddressRejected('has an option tls that is neither true nor false');
  const preference = take('nodePreference') ?? 'leader';
  const nodePreference = preferences.find((known) => flat(known) === flat(preference));
  if (!nodePreference) throw new StoreAddressRejected('prefers a kind of node that does not exist');
  const certFile = take('userCertFile');
  const keyFile = take('userKeyFile');
  if ((certFile === undefined) !== (keyFile === undefined)) throw new StoreAddressRejected('names only one of userCertFile and userKeyFile');
  const address: StoreAddress = {
    discover: discover !== undefined,
    hosts: hosts.split(',').map(endPoint),
    secure: tls === 'true',
    caFile: take('tlsCAFile'),
    nodePreference,
    credentials: user === undefined ? undefined : { username: decoded(user), password: decoded(password) },
    userCertificate: certFile !== undefined && keyFile !== undefined ? { certFile, keyFile } : undefined,
    numbers: numeric,
    connectionName: take('connectionName'),
  };
  // Certificates are always verified; this client could not do otherwise.
  if (options.has('tlsverifycert')) throw new StoreAddressRejected('sets tlsVerifyCert, which has no effect; name the authority with tlsCAFile');
  if (options.size > 0) throw new StoreAddressRejected(`has options that do not exist: ${[...options.keys()].join(', ')}`);
  if (address.secure && !address.credentials && !address.userCertificate)
    throw new StoreAddressRejected('has TLS but neither user and password nor a user certificate');
  return address;
}

function endPoint(host: string): EndPoint {
  const match = /^(?<address>[\w.-]+)(?::(?<port>\d{1,5}))?$/.exec(host.trim());
  const { address, port = defaultPort } = match?.groups ?? {};
  if (address === undefined) throw new StoreAddressRejected('names a host that can not be one');
  return { address, port: Number(port) };
}

function flat(name: string): string {
  return name.toLowerCase().replaceAll(/[_-]/g, '');
}

function decoded(part = ''): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new StoreAddressRejected('is not percent-encoded');
  }
}
