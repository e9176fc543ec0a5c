import type { Configuration } from '../../../domain/replay/configuration.ts';
import { builder } from '../builder.ts';
import {
  AtLimit,
  ChannelStatus,
  ChannelType,
  Country,
  Currency,
  CustomerType,
  Locale,
  Package,
  Role,
  TenantStatus,
  UserStatus,
  VatIdStateEnum,
} from '../enums.ts';
import { connection } from './page.ts';

/** A configuration as a caller may read it: addresses of people only for those who may see the users. */
export type ConfigurationView = Omit<Configuration, 'users'> & {
  readonly users: readonly (Omit<Configuration['users'][number], 'email'> & { readonly email: string | null })[];
};

type Address = NonNullable<Configuration['company']['address']>;

const PostalAddress = builder.objectRef<Address>('PostalAddress').implement({
  fields: (t) => ({
    street: t.exposeString('street'),
    postalCode: t.exposeString('postalCode'),
    city: t.exposeString('city'),
    country: t.expose('country', { type: Country }),
  }),
});
const CompanyAt = builder.objectRef<Configuration['company']>('CompanyAt').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    address: t.field({ type: PostalAddress, nullable: true, resolve: ({ address }) => address }),
    vatId: t.exposeString('vatId', { nullable: true }),
    vatIdState: t.expose('vatIdState', { type: VatIdStateEnum }),
    customerType: t.expose('customerType', { type: CustomerType }),
    buyerReference: t.exposeString('buyerReference', { nullable: true }),
    demo: t.exposeBoolean('demo'),
    registeredAt: t.expose('registeredAt', { type: 'Instant', nullable: true }),
    activatedAt: t.expose('activatedAt', { type: 'Instant', nullable: true }),
  }),
});
const Booking = builder.objectRef<Configuration['contract']['bookings'][number]>('Booking').implement({
  fields: (t) => ({ package: t.expose('package', { type: Package }), validFrom: t.expose('validFrom', { type: 'Date' }) }),
});
const ContractAt = builder.objectRef<Configuration['contract']>('ContractAt').implement({
  fields: (t) => ({
    status: t.expose('status', { type: TenantStatus }),
    currency: t.expose('currency', { type: Currency }),
    package: t.expose('package', { type: Package, nullable: true, description: 'In force on that day.' }),
    bookings: t.field({ type: [Booking], resolve: ({ bookings }) => [...bookings] }),
    eraseOn: t.expose('eraseOn', { type: 'Date', nullable: true }),
  }),
});
const PromptAt = builder.objectRef<Configuration['assistant']['prompt']>('PromptAt').implement({
  fields: (t) => ({
    version: t.exposeInt('version', { description: '0 is the default of the language, in force until somebody writes one.' }),
    text: t.exposeString('text'),
  }),
});
const AssistantAt = builder.objectRef<Configuration['assistant']>('AssistantAt').implement({
  fields: (t) => ({
    personaName: t.exposeString('personaName'),
    language: t.expose('language', { type: Locale }),
    model: t.exposeString('model', { nullable: true, description: 'Null while nobody has chosen: then the package decides.' }),
    prompt: t.field({ type: PromptAt, resolve: ({ prompt }) => prompt }),
  }),
});
const ChannelAt = builder.objectRef<Configuration['channels'][number]>('ChannelAt').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    type: t.expose('type', { type: ChannelType }),
    name: t.exposeString('name'),
    status: t.expose('status', { type: ChannelStatus }),
    cause: t.exposeString('cause', { nullable: true }),
    accountId: t.exposeString('accountId'),
    allowedOrigins: t.field({ type: ['String'], resolve: ({ allowedOrigins }) => [...allowedOrigins] }),
  }),
});
const UserAt = builder.objectRef<ConfigurationView['users'][number]>('UserAt').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name', { nullable: true }),
    email: t.exposeString('email', { nullable: true, description: 'Only for those who may read the users.' }),
    language: t.expose('language', { type: Locale }),
    role: t.expose('role', { type: Role }),
    status: t.expose('status', { type: UserStatus }),
  }),
});
const ApiKeyAt = builder.objectRef<Configuration['apiKeys'][number]>('ApiKeyAt').implement({
  fields: (t) => ({ id: t.exposeID('id'), prefix: t.exposeString('prefix'), revoked: t.exposeBoolean('revoked') }),
});
const BudgetAt = builder.objectRef<Configuration['budget']>('BudgetAt').implement({
  fields: (t) => ({
    monthlyLimitTokens: t.exposeInt('monthlyLimitTokens', { nullable: true }),
    alertAtPercent: t.field({ type: ['Int'], resolve: ({ alertAtPercent }) => [...alertAtPercent] }),
    atLimit: t.expose('atLimit', { type: AtLimit }),
    stopText: t.exposeString('stopText', { nullable: true }),
  }),
});
const LegalHoldAt = builder.objectRef<Configuration['privacy']['legalHolds'][number]>('LegalHoldAt').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    subjectId: t.exposeString('subjectId', { nullable: true, description: "Whose data; everybody's when null." }),
    reason: t.exposeString('reason'),
  }),
});
const PrivacyAt = builder.objectRef<Configuration['privacy']>('PrivacyAt').implement({
  fields: (t) => ({
    retentionDays: t.exposeInt('retentionDays'),
    legalHolds: t.field({ type: [LegalHoldAt], resolve: ({ legalHolds }) => [...legalHolds] }),
  }),
});

export const TenantConfiguration = builder.objectRef<ConfigurationView>('TenantConfiguration').implement({
  description: 'How a tenant was set up at an instant, folded from the log.',
  fields: (t) => ({
    company: t.field({ type: CompanyAt, resolve: ({ company }) => company }),
    contract: t.field({ type: ContractAt, resolve: ({ contract }) => contract }),
    assistant: t.field({ type: AssistantAt, resolve: ({ assistant }) => assistant }),
    channels: t.field({ type: [ChannelAt], resolve: ({ channels }) => [...channels] }),
    users: t.field({ type: [UserAt], resolve: ({ users }) => [...users] }),
    apiKeys: t.field({ type: [ApiKeyAt], resolve: ({ apiKeys }) => [...apiKeys] }),
    budget: t.field({ type: BudgetAt, resolve: ({ budget }) => budget }),
    privacy: t.field({ type: PrivacyAt, resolve: ({ privacy }) => privacy }),
  }),
});

export interface DifferenceView {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}
export const ConfigurationDifference = builder.objectRef<DifferenceView>('ConfigurationDifference').implement({
  description: 'One value that is not the same at two instants: text as it is, everything else as JSON; null where it is not set.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Names joined by dots; what has an id stands under its id, e.g. users.<id>.role.' }),
    before: t.exposeString('before', { nullable: true }),
    after: t.exposeString('after', { nullable: true }),
  }),
});

export interface StepEventView {
  readonly event: string;
  readonly says: string;
  readonly actor: string;
  readonly reason: string | null;
  readonly position: string;
}
export interface StepView {
  readonly at: string;
  readonly events: readonly StepEventView[];
}
const StepEvent = builder.objectRef<StepEventView>('StepEvent').implement({
  fields: (t) => ({
    event: t.exposeString('event'),
    says: t.exposeString('says'),
    actor: t.exposeString('actor'),
    reason: t.exposeString('reason', { nullable: true }),
    position: t.exposeString('position'),
  }),
});
const ConfigurationStep = builder.objectRef<StepView>('ConfigurationStep').implement({
  description: 'An instant at which the configuration became another one, and the events that made it so.',
  fields: (t) => ({ at: t.expose('at', { type: 'Instant' }), events: t.field({ type: [StepEvent], resolve: ({ events }) => [...events] }) }),
});
export const ConfigurationStepConnection = connection('ConfigurationStepConnection', ConfigurationStep);
