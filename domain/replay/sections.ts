import type { Access } from '../access/access.ts';
import { activePrompt, type Assistant } from '../assistants/assistant.ts';
import type { Channel } from '../channels/channel.ts';
import type { Privacy } from '../privacy/privacy.ts';
import type { Tenant } from '../tenants/tenant.ts';
import { vatIdState } from '../tenants/vat-proof.ts';
import type { Budget } from '../usage/budget.ts';

/** What of each stream's state is configuration. Plain values, null for what nobody has set. */

export const companySection = ({ companyName, address, vatId, vatProof, customerType, currency, billing, demo, status, packages, eraseOn }: Tenant) => ({
  company: {
    name: companyName,
    address: address ?? null,
    vatId: vatId ?? null,
    vatIdState: vatIdState({ vatId, vatProof }),
    customerType,
    buyerReference: billing.buyerReference ?? null,
    demo,
  },
  contract: { status, currency, bookings: packages, eraseOn: eraseOn ?? null },
});

export const assistantSection = (assistant: Assistant) => {
  const { version, text } = activePrompt(assistant);
  return { personaName: assistant.personaName, language: assistant.language, model: assistant.model ?? null, prompt: { version, text } };
};

export const channelSection = (channel: Channel) =>
  channel.status === 'absent'
    ? undefined
    : {
        id: channel.channelId,
        type: channel.type,
        name: channel.name,
        status: channel.status,
        cause: channel.cause ?? null,
        accountId: channel.accountId,
        allowedOrigins: channel.allowedOrigins,
        visitorLimits: channel.type === 'webchat' ? channel.visitorLimits : null,
      };

/** Without verifiers of secrets: a key is known by the start that people see. */
export const accessSection = ({ users, keys }: Access) => ({
  users: [...users.values()].map(({ userId, email, name, language, role, status }) => ({ id: userId, email, name: name ?? null, language, role, status })),
  apiKeys: [...keys.values()].map(({ keyId, prefix, revoked }) => ({ id: keyId, prefix, revoked })),
});

export const budgetSection = ({ monthlyLimitTokens, atLimit, alertAtPercent, stopText }: Budget) => ({
  monthlyLimitTokens: monthlyLimitTokens ?? null,
  atLimit,
  alertAtPercent,
  stopText: stopText ?? null,
});

export const privacySection = ({ retentionDays, holds }: Privacy) => ({
  retentionDays,
  legalHolds: [...holds.values()].map(({ holdId, subjectId, reason }) => ({ id: holdId, subjectId: subjectId ?? null, reason })),
});
