import type { Actor } from '../../domain/kernel/metadata.ts';
import { permissions, type Permission } from './permission.ts';

/** On whose behalf a command runs. Built by sign-in, a key, a verified webhook or a policy; never by a request's body. */
export interface Caller {
  readonly actor: Actor;
  /** The one tenant the caller belongs to; `operator` for NextGen staff, who may act for any. */
  readonly tenantId: string;
  readonly permissions: ReadonlySet<Permission>;
}

/** The system itself: policies, jobs, the command line. */
export function system(tenantId: string, name: string): Caller {
  return { actor: { kind: 'system', id: name }, tenantId, permissions: everything };
}

const everything: ReadonlySet<Permission> = new Set(permissions);
