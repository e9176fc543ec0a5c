import type { Access } from '../../domain/access/access.ts';
import type { Role } from '../../domain/access/events.ts';
import type { Actor } from '../../domain/kernel/metadata.ts';

/** An owner is made, changed or removed by an owner, the operator or the system; else an admin could crown themself. */
export function mayTouchOwners(access: Access, actor: Actor): boolean {
  if (actor.kind === 'operator' || actor.kind === 'system') return true;
  const user = access.users.get(actor.id);
  return actor.kind === 'user' && user?.role === 'owner' && user.status !== 'revoked';
}

export const touchesOwner = (...roles: readonly (Role | undefined)[]) => roles.includes('owner');
