import type { TenantStatus } from '../../domain/tenants/tenant.ts';
import type { Permission } from './permission.ts';

/**
 * What people, keys and the operator may do to a tenant in each of its states; `docs/tenant-states.md` is this table in words.
 * The system is not asked: what follows from what has happened must be written down in every state.
 * A permission or command that is not named is open in all of them.
 */
type Closed = 'suspended' | 'terminating' | 'erased';
type ClosedIn = readonly Closed[];

const byPermission: Readonly<Partial<Record<Permission, ClosedIn>>> = {
  'assistants:write': ['suspended', 'erased'],
  'channels:write': ['suspended', 'erased'],
  'conversations:reply': ['suspended', 'erased'],
  'usage:budget': ['suspended', 'erased'],
  'tenants:billing': ['erased'],
};

/** Where one command of a permission differs from the others. */
const byCommand: Readonly<Record<string, ClosedIn>> = {
  // Stopping is always possible.
  PauseChannel: ['erased'],
  // Nothing new begins once notice was given.
  ClaimAccount: ['suspended', 'terminating', 'erased'],
  ConnectChannel: ['suspended', 'terminating', 'erased'],
  IssueApiKey: ['suspended', 'terminating', 'erased'],
  // Somebody else may have to fetch the data, so people come in until the end; not while the account is closed.
  InviteUser: ['suspended', 'erased'],
  GrantRole: ['suspended', 'erased'],
  RequestExport: ['erased'],
  GrantCredit: ['erased'],
};

export const statesNamed: readonly string[] = Object.keys(byCommand);

export type TenantStateCode = 'TenantIsSuspended' | 'TenantIsEnding' | 'TenantIsErased';
const codes: Readonly<Record<Closed, TenantStateCode>> = { suspended: 'TenantIsSuspended', terminating: 'TenantIsEnding', erased: 'TenantIsErased' };

/** The states in which a command is closed; most are open in all, and then nobody has to look. */
export function closedIn(command: { readonly name: string; readonly permission: Permission }): ClosedIn {
  return byCommand[command.name] ?? byPermission[command.permission] ?? [];
}

export function refusedBy(closed: ClosedIn, status: TenantStatus): TenantStateCode | undefined {
  const state = closed.find((one) => one === status);
  return state && codes[state];
}
