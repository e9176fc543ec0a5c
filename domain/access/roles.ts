import { OPERATOR } from '../kernel/metadata.ts';
import type { Role } from './events.ts';

/** Operator roles stand on the operator's access stream only, tenant roles on a tenant's only. */
export function roleFits(tenantId: string, role: Role): boolean {
  return role.startsWith('operator-') === (tenantId === OPERATOR);
}
