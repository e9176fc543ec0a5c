import type { Role } from '../../domain/access/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import type { Caller } from '../kernel/caller.ts';
import { grants, type Permission } from '../kernel/permission.ts';
import { operatorKeyUser } from './operator-key.ts';

/** What a tenant's key may do: run the assistant and read its figures, but give nobody access and change no contract. */
const keyGrants: readonly Permission[] = [
  'tenants:read',
  'assistants:read',
  'assistants:write',
  'channels:read',
  'channels:write',
  'conversations:read',
  'conversations:receive',
  'conversations:reply',
  'usage:read',
  'usage:budget',
  'pricing:read',
  'invoices:read',
  'privacy:export',
];

export function callerOfUser(tenantId: string, userId: string, role: Role): Caller {
  return { actor: { kind: tenantId === OPERATOR ? 'operator' : 'user', id: userId }, tenantId, permissions: new Set(grants[role]) };
}

export function callerOfOperatorKey(): Caller {
  return callerOfUser(OPERATOR, operatorKeyUser, 'operator-admin');
}

export function callerOfApiKey(tenantId: string, keyId: string): Caller {
  return { actor: { kind: 'api-key', id: keyId }, tenantId, permissions: new Set(keyGrants) };
}

/** Writes down what a person does with their own access (comes, goes); it is never handed to a request. */
export function callerForOwnAccess(tenantId: string, userId: string): Caller {
  return { actor: { kind: tenantId === OPERATOR ? 'operator' : 'user', id: userId }, tenantId, permissions: new Set<Permission>(['access:manage']) };
}
