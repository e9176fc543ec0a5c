import type { AccessEvent } from '../access/events.ts';
import type { AssistantEvent } from '../assistants/events.ts';
import type { ChannelEvent } from '../channels/events.ts';
import type { Instant } from '../kernel/time.ts';
import type { Address, TenantEvent } from '../tenants/events.ts';
import { defaultBudget } from '../usage/budget.ts';
import type { BudgetEvent, CostCentreEvent } from '../usage/events.ts';
import { packVersion, type ConfigurationRecord } from './pack.ts';

export type ConfigurationEvent = TenantEvent | AssistantEvent | ChannelEvent | AccessEvent | BudgetEvent | CostCentreEvent;

/** Everything a tenant set up, as its streams tell it. Facts about deeds (sign-ins, views, tests) are no configuration. */
export function configurationRecord(
  tenantId: string,
  asOf: Instant,
  history: readonly { readonly event: ConfigurationEvent; readonly at: Instant }[],
): ConfigurationRecord {
  const record: ConfigurationRecord = {
    packVersion,
    tenantId,
    asOf,
    company: {
      name: '',
      address: null,
      vatId: null,
      customerType: 'business',
      currency: 'EUR',
      packages: [],
      billing: { email: null, contact: null, buyerReference: null, language: 'de' },
    },
    assistant: { personaName: null, language: null, model: null, prompts: [] },
    channels: [],
    users: [],
    apiKeys: [],
    budget: null,
    costCentres: [],
  };
  const change = <T extends { id: string }>(list: readonly T[], id: string, to: Partial<T>) => {
    const found = list.find((one) => one.id === id);
    if (found) Object.assign(found, to);
  };
  for (const { event, at } of history) {
    switch (event.type) {
      case 'TenantRegistered':
        Object.assign(record.company, {
          ...companyOf(event.payload),
          customerType: event.payload.customerType ?? 'business',
          currency: event.payload.currency ?? 'EUR',
        });
        break;
      case 'BillingDetailsStated': {
        const { customerType, email, contact, buyerReference, language } = event.payload;
        const billing = { email: email ?? null, contact: contact ?? null, buyerReference: buyerReference ?? null, language: language ?? 'de' };
        Object.assign(record.company, { ...companyOf(event.payload), customerType, billing });
        break;
      }
      case 'PackageBooked':
        record.company.packages.push({ package: event.payload.package, validFrom: event.payload.validFrom, term: event.payload.term ?? null });
        break;
      case 'SystemPromptWritten':
        record.assistant.prompts.push({
          version: event.payload.version,
          writtenAt: at,
          text: event.payload.text,
          note: event.payload.note ?? null,
          restoredFrom: null,
        });
        break;
      case 'SystemPromptRestored':
        record.assistant.prompts.push({
          version: event.payload.version,
          writtenAt: at,
          text: event.payload.text,
          note: null,
          restoredFrom: event.payload.restoredVersion,
        });
        break;
      case 'ModelChosen':
        record.assistant.model = event.payload.model;
        break;
      case 'PersonaNamed':
        record.assistant.personaName = event.payload.name;
        break;
      case 'LanguageChosen':
        record.assistant.language = event.payload.language;
        break;
      case 'ChannelConnected': {
        const { channelId, type, name, accountId, businessAccountId, allowedOrigins } = event.payload;
        record.channels.push({
          id: channelId,
          type,
          name,
          accountId,
          businessAccountId: businessAccountId ?? null,
          allowedOrigins: allowedOrigins ?? [],
          connectedAt: at,
          paused: false,
        });
        break;
      }
      case 'VisitorLimitsChosen': {
        const { channelId, ...visitorLimits } = event.payload;
        change(record.channels, channelId, { visitorLimits });
        break;
      }
      case 'ChannelPaused':
        change(record.channels, event.payload.channelId, { paused: true });
        break;
      case 'ChannelResumed':
        change(record.channels, event.payload.channelId, { paused: false });
        break;
      case 'UserInvited': {
        const { userId, email, name, role } = event.payload;
        record.users.push({ id: userId, email, name: name ?? null, role, status: 'invited', invitedAt: at });
        break;
      }
      case 'InvitationAccepted':
        change(record.users, event.payload.userId, { status: 'active' });
        break;
      case 'RoleGranted':
        change(record.users, event.payload.userId, { role: event.payload.role });
        break;
      case 'AccessRevoked':
        change(record.users, event.payload.userId, { status: 'revoked' });
        break;
      case 'ApiKeyIssued':
        record.apiKeys.push({ id: event.payload.keyId, name: event.payload.name, prefix: event.payload.prefix, issuedAt: at, revoked: false });
        break;
      case 'ApiKeyRevoked':
        change(record.apiKeys, event.payload.keyId, { revoked: true });
        break;
      case 'BudgetChosen':
        record.budget = {
          monthlyLimitTokens: event.payload.monthlyLimitTokens ?? null,
          alertAtPercent: event.payload.alertAtPercent,
          atLimit: event.payload.atLimit ?? defaultBudget.atLimit,
          stopText: event.payload.stopText ?? null,
        };
        break;
      case 'CostCentreAssigned':
        record.costCentres.push({ ...event.payload, kost2: event.payload.kost2 ?? '' });
        break;
      default:
        break;
    }
  }
  return record;
}

function companyOf({ companyName, address, vatId }: { readonly companyName: string; readonly address: Address; readonly vatId?: string | undefined }) {
  return { name: companyName, address, vatId: vatId ?? null };
}
