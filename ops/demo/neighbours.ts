import { chooseModel } from '../../commands/assistants/choose-model.ts';
import type { CountTokens } from '../../commands/assistant/tokenizer.ts';
import { defaultPersonaName, defaultPrompts } from '../../domain/assistants/assistant.ts';
import { promptSha256 } from '../../commands/assistants/prompt-text.ts';
import type { Clock } from '../../commands/kernel/clock.ts';
import { registerTenant } from '../../commands/tenants/register-tenant.ts';
import { recordVatIdCheck } from '../../commands/tenants/record-vat-id-check.ts';
import type { BusinessDate, Instant } from '../../domain/kernel/time.ts';
import { chats } from './chats.ts';
import { webContacts } from './contacts.ts';
import { colleague, idOf, operator } from './desk.ts';
import { tenantOffice } from './dialogues/tenant-office.ts';
import { neighbours } from './firm.ts';
import { seeded } from './random.ts';
import { berlinInstant } from './rhythm.ts';
import type { Scene } from './scene.ts';
import { namesOf, onboard } from './setup.ts';

export const neighbourTenants: readonly string[] = neighbours.map(({ key }) => namesOf(key).tenantId);

/** The other tenants: one small and live, one just signed that nobody has activated yet. */
export function neighbourScenes(days: readonly BusinessDate[], clock: Clock, count: CountTokens, now: Instant): readonly Scene[] {
  return neighbours.flatMap(({ key, active, companyName, country, vatId, street, postalCode, city, adminEmail, ...booked }): readonly Scene[] => {
    const registration = { companyName, country, vatId, street, postalCode, city, adminEmail, package: booked.package };
    const { tenantId, webchat, owner } = namesOf(key);
    if (!active) {
      const at = berlinInstant(days.at(-3) ?? '', 15 * 60 + 30);
      const commandId = idOf('register', key);
      return [
        {
          at,
          alone: true,
          act: async (desk) => {
            await desk.act(registerTenant, { ...registration, demo: true }, desk.envelope('', at, operator, { commandId, tenantId }));
          },
        },
      ];
    }
    const joined = 12;
    const at = berlinInstant(days[joined] ?? '', 10 * 60 + 45);
    const lives = days.slice(joined + 1);
    const prompt = { version: 0, sha256: promptSha256(defaultPrompts.de), text: defaultPrompts.de };
    return [
      {
        at,
        alone: true,
        act: async (desk) => {
          await onboard(desk, clock, key, registration, at);
          await desk.act(recordVatIdCheck, confirmation(vatId, tenantId, at), desk.envelope(`vat id ${key}`, at, { ...operator, tenantId }, { tenantId }));
          await desk.act(chooseModel, { model: 'claude-haiku' }, desk.envelope(`model ${key}`, at, colleague(tenantId, owner)));
        },
      },
      ...chats(
        {
          key,
          company: companyName,
          persona: defaultPersonaName,
          days: lives,
          dialogues: tenantOffice,
          volume: 0.4,
          settingOn: () => ({ model: 'claude-haiku', prompt }),
          now,
          lines: [{ channel: { tenantId, channelId: webchat, type: 'webchat' }, contacts: webContacts, share: 1, fromDay: 0, untilDay: lives.length }],
        },
        seeded(4_711),
        count,
      ),
    ];
  });
}

/** As VIES writes it; the firm and the number of the enquiry are invented like all of the demo. */
function confirmation(vatId: string, tenantId: string, checkedAt: Instant) {
  const number = { countryCode: vatId.slice(0, 2), vatNumber: vatId.slice(2) };
  const consultation = 'WAPIAAAADEMO0001';
  return {
    checkId: idOf('vat-check', tenantId),
    vatId,
    service: 'VIES' as const,
    outcome: 'valid' as const,
    request: JSON.stringify(number),
    reply: JSON.stringify({ ...number, valid: true, requestIdentifier: consultation }),
    checkedAt,
    consultation,
  };
}
