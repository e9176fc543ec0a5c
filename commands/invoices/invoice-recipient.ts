import { accessFolding } from '../../domain/access/access.ts';
import type { Role } from '../../domain/access/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import type { Handle } from '../kernel/handle.ts';
import { erased } from '../kernel/vault.ts';

export interface InvoiceRecipient {
  readonly email: string;
  readonly language: 'de' | 'en';
}

/** Who looks after invoices where the customer named no mailbox for them. */
const inCharge: readonly Role[] = ['billing', 'owner', 'admin'];

/** Where a customer's invoices go today: a corrected address counts for the next mail, not only for the next invoice. */
export async function invoiceRecipient(handle: Handle, customerId: string): Promise<InvoiceRecipient | undefined> {
  const { billing } = await handle.state(tenantFolding, stream.tenant(customerId));
  const { users } = await handle.state(accessFolding, stream.access(customerId));
  const reachable = [...users.values()].filter(({ status, email }) => status !== 'revoked' && email !== erased);
  const person = inCharge.map((role) => reachable.find((user) => user.role === role)).find((user) => user !== undefined);
  const email = billing.email ?? person?.email;
  return email === undefined ? undefined : { email, language: billing.language ?? person?.language ?? 'de' };
}
