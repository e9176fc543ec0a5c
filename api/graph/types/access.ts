import { builder } from '../builder.ts';
import { Locale, Role, UserStatus } from '../enums.ts';
import { Tenant, type TenantView } from './tenants.ts';

type RoleWord =
  | 'owner'
  | 'admin'
  | 'editor'
  | 'billing'
  | 'colleague'
  | 'viewer'
  | 'auditor'
  | 'operator-admin'
  | 'operator-support'
  | 'operator-finance'
  | 'operator-security';
export interface UserView {
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
  readonly role: RoleWord;
  readonly status: 'invited' | 'active' | 'revoked';
  readonly invitedAt: string;
  readonly lastSignInAt: string | null;
}
export interface ApiKeyView {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly issuedAt: string;
  readonly issuedBy: string;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
}
export interface MeView {
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
  readonly locale: 'de' | 'en';
  readonly role: RoleWord;
  readonly permissions: readonly string[];
  readonly tenant: TenantView | null;
  readonly isOperator: boolean;
}

export const User = builder.objectRef<UserView>('User').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    email: t.exposeString('email'),
    name: t.exposeString('name', { nullable: true }),
    role: t.expose('role', { type: Role }),
    status: t.expose('status', { type: UserStatus }),
    invitedAt: t.expose('invitedAt', { type: 'Instant' }),
    lastSignInAt: t.expose('lastSignInAt', { type: 'Instant', nullable: true }),
  }),
});

export const ApiKey = builder.objectRef<ApiKeyView>('ApiKey').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    prefix: t.exposeString('prefix'),
    issuedAt: t.expose('issuedAt', { type: 'Instant' }),
    issuedBy: t.exposeString('issuedBy'),
    revokedAt: t.expose('revokedAt', { type: 'Instant', nullable: true }),
    lastUsedAt: t.expose('lastUsedAt', { type: 'Instant', nullable: true }),
  }),
});

export const Me = builder.objectRef<MeView>('Me').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    email: t.exposeString('email'),
    name: t.exposeString('name', { nullable: true }),
    locale: t.expose('locale', { type: Locale }),
    role: t.expose('role', { type: Role }),
    permissions: t.field({ type: ['String'], resolve: ({ permissions }) => [...permissions] }),
    tenant: t.field({ type: Tenant, nullable: true, resolve: ({ tenant }) => tenant }),
    isOperator: t.exposeBoolean('isOperator'),
  }),
});
