import type { Configuration } from '../../../domain/replay/configuration.ts';
import { builder } from '../builder.ts';
import { channelsOf } from '../channels.ts';
import { readableBy, tenantAtInstant } from '../configuration.ts';
import { nowOnly } from '../now.ts';
import { Country, Package, TenantStatus } from '../enums.ts';
import { Channel } from './channels.ts';
import { connection } from './page.ts';
import { TenantConfiguration } from './replay.ts';
import { TokenTotals } from './usage.ts';

export interface TenantView {
  readonly id: string;
  readonly companyName: string;
  readonly status: 'registered' | 'active' | 'suspended' | 'terminating' | 'erased';
  readonly package: 'starter' | 'professional' | 'enterprise';
  readonly country: 'DE' | 'AT' | 'CH';
  readonly vatId: string | null;
  readonly adminEmail: string;
  readonly demo: boolean;
  readonly registeredAt: string;
  readonly activatedAt: string | null;
  readonly eraseOn: string | null;
  /** The configuration that the rest was read from, when an earlier instant was asked for. */
  readonly past?: Configuration;
}

export const Tenant = builder.objectRef<TenantView>('Tenant').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    companyName: t.exposeString('companyName'),
    status: t.expose('status', { type: TenantStatus }),
    package: t.expose('package', { type: Package }),
    country: t.expose('country', { type: Country }),
    vatId: t.exposeString('vatId', { nullable: true }),
    adminEmail: t.exposeString('adminEmail'),
    demo: t.exposeBoolean('demo'),
    registeredAt: t.expose('registeredAt', { type: 'Instant' }),
    activatedAt: t.expose('activatedAt', { type: 'Instant', nullable: true }),
    eraseOn: t.expose('eraseOn', { type: 'Date', nullable: true }),
    tokensToday: t.field({ type: TokenTotals, resolve: ({ id, past }, _, { loaders }) => nowOnly('tokensToday', past, () => loaders.tokensToday(id)) }),
    tokensThisMonth: t.field({
      type: TokenTotals,
      resolve: ({ id, past }, _, { loaders }) => nowOnly('tokensThisMonth', past, () => loaders.tokensThisMonth(id)),
    }),
    channels: t.field({
      type: [Channel],
      resolve: ({ id, past }, _, context) => nowOnly('channels', past, async () => [...(await channelsOf(context, id))]),
    }),
    configuration: t.field({
      type: TenantConfiguration,
      nullable: true,
      description: 'Prompt, model, roles, channels, budget and the rest, at the instant asked for or now. Null for those who may not read the trail.',
      resolve: async ({ id, past }, _, context) => {
        if (!context.caller?.permissions.has('audit:read')) return null;
        if (past) return readableBy(context, past);
        const at = await tenantAtInstant(context, id, undefined);
        return at.status === 'present' ? readableBy(context, at.configuration) : null;
      },
    }),
  }),
});

export const TenantConnection = connection('TenantConnection', Tenant);
