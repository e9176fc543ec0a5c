import type { Access } from '../access/access.ts';
import type { Assistant } from '../assistants/assistant.ts';
import type { Channel } from '../channels/channel.ts';
import type { BusinessDate } from '../kernel/time.ts';
import type { Privacy } from '../privacy/privacy.ts';
import type { Package } from '../tenants/events.ts';
import { packageOn, type Tenant, type TenantStatus } from '../tenants/tenant.ts';
import type { Budget } from '../usage/budget.ts';
import type { Registration } from './registration.ts';
import { accessSection, assistantSection, budgetSection, channelSection, companySection, privacySection } from './sections.ts';

/** The states of a tenant's streams, all at one moment. */
export interface States {
  readonly tenant: Tenant;
  readonly registration: Registration;
  readonly assistant: Assistant;
  readonly channels: readonly Channel[];
  readonly access: Access;
  readonly budget: Budget;
  readonly privacy: Privacy;
}

type Company = ReturnType<typeof companySection>;
export type ChannelAt = NonNullable<ReturnType<typeof channelSection>>;
type Accesses = ReturnType<typeof accessSection>;

/** How a tenant was set up at a moment. */
export interface Configuration {
  readonly tenantId: string;
  readonly company: Company['company'] & Registration;
  readonly contract: Omit<Company['contract'], 'status'> & {
    readonly status: Exclude<TenantStatus, 'absent'>;
    /** In force on the day of the moment. */
    readonly package: Package | null;
  };
  readonly assistant: ReturnType<typeof assistantSection>;
  readonly channels: readonly ChannelAt[];
  readonly users: Accesses['users'];
  readonly apiKeys: Accesses['apiKeys'];
  readonly budget: ReturnType<typeof budgetSection>;
  readonly privacy: ReturnType<typeof privacySection>;
}

/** A tenant at a moment; `absent` before its first event. */
export type TenantAt = { readonly status: 'absent' } | { readonly status: 'present'; readonly configuration: Configuration };

export function tenantAt(tenantId: string, states: States, day: BusinessDate): TenantAt {
  const { company, contract } = companySection(states.tenant);
  const { status } = contract;
  if (status === 'absent') return { status };
  return {
    status: 'present',
    configuration: {
      tenantId,
      company: { ...company, ...states.registration },
      contract: { ...contract, status, package: packageOn(states.tenant, day) ?? null },
      assistant: assistantSection(states.assistant),
      channels: states.channels.map(channelSection).filter((channel) => channel !== undefined),
      ...accessSection(states.access),
      budget: budgetSection(states.budget),
      privacy: privacySection(states.privacy),
    },
  };
}
