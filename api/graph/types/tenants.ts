import { builder } from '../builder.ts';
import { channelsOf } from '../channels.ts';
import { Country, Package, TenantStatus } from '../enums.ts';
import { Channel } from './channels.ts';
import { connection } from './page.ts';
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
    tokensToday: t.field({ type: TokenTotals, resolve: ({ id }, _, { loaders }) => loaders.tokensToday(id) }),
    tokensThisMonth: t.field({ type: TokenTotals, resolve: ({ id }, _, { loaders }) => loaders.tokensThisMonth(id) }),
    channels: t.field({ type: [Channel], resolve: async ({ id }, _, context) => [...(await channelsOf(context, id))] }),
  }),
});

export const TenantConnection = connection('TenantConnection', Tenant);
