import { chooseModel } from '../../commands/assistants/choose-model.ts';
import { tokenizer } from '../../commands/assistant/tokenizer.ts';
import type { Handle } from '../../commands/kernel/handle.ts';
import { publishPriceList } from '../../commands/pricing/publish-price-list.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { addDays, type BusinessDate, businessDate, type Instant, toInstant } from '../../domain/kernel/time.ts';
import { defaultPriceList, defaultSwissPriceList } from '../../domain/pricing/default-price-list.ts';
import { TenantRegistered } from '../../domain/tenants/events.ts';
import { bookInvoices } from '../book-invoices.ts';
import type { Core } from '../core.ts';
import { chats } from './chats.ts';
import { whatsappContacts, webContacts } from './contacts.ts';
import { bathroom } from './dialogues/bathroom.ts';
import { heating } from './dialogues/heating.ts';
import { office } from './dialogues/office.ts';
import { colleague, createDesk, operator } from './desk.ts';
import { firm, personaName } from './firm.ts';
import { financeStory } from './finance-story.ts';
import { firmKey, firmStory, settingOn, turningPoints } from './firm-story.ts';
import { neighbourTenants, neighbourScenes } from './neighbours.ts';
import { seeded } from './random.ts';
import { firstDay } from './rhythm.ts';
import { play, type Scene } from './scene.ts';
import { namesOf } from './setup.ts';

/** Where people may look first. */
export const demo = {
  tenantId: namesOf(firmKey).tenantId,
  webchatChannelId: namesOf(firmKey).webchat,
  adminEmail: firm.adminEmail,
  companyName: firm.companyName,
} as const;

type SeedCore = Pick<Core, 'store' | 'vault' | 'invoicing' | 'clock' | 'databaseUrl' | 'config'> & { readonly handle: Handle };
const note = 'demo-story';

/**
 * Writes the demo's history through the real write path, into a log without tenants. What a killed start left unfinished is
 * finished by the next one: the story ends at the same instant again and every command keeps its id. False: nothing to do.
 */
export async function seedDemo(core: SeedCore): Promise<boolean> {
  const known = await core.vault.getSecret(OPERATOR, note);
  const told = known === undefined ? undefined : (JSON.parse(known) as { now: Instant; finished: boolean });
  if (told?.finished) return false;
  if (!told && (await hasTenants(core))) return false;
  const now = told?.now ?? toInstant(core.clock());
  await core.vault.putSecret(OPERATOR, note, JSON.stringify({ now, finished: false }));
  const scenes = await story(core, now);
  await play(
    scenes.filter(({ at }) => at < now),
    createDesk(core),
  );
  await core.vault.putSecret(OPERATOR, note, JSON.stringify({ now, finished: true }));
  return true;
}

async function story(core: SeedCore, now: Instant): Promise<readonly Scene[]> {
  const today = businessDate(now);
  const days: BusinessDate[] = [];
  for (let day = firstDay(today); day <= today; day = addDays(day, 1)) days.push(day);
  const count = await tokenizer();
  const { tenantId, owner, webchat, channel } = namesOf(firmKey);
  const line = (channelId: string, type: 'whatsapp' | 'webchat') => ({ tenantId, channelId, type });
  const emergencyEnds = days.length - turningPoints.pausedBeforeEnd;
  const lines = [
    { channel: line(webchat, 'webchat'), contacts: webContacts, share: 4, fromDay: 1, untilDay: days.length },
    {
      channel: line(channel('service'), 'whatsapp'),
      contacts: whatsappContacts.slice(0, 22),
      share: 6,
      fromDay: turningPoints.whatsapp + 1,
      untilDay: days.length,
    },
    {
      channel: line(channel('emergency'), 'whatsapp'),
      contacts: whatsappContacts.slice(22),
      share: 1.5,
      fromDay: turningPoints.emergencyLine + 1,
      untilDay: emergencyEnds,
    },
  ] as const;
  const began = new Date(Date.parse(`${days[0] ?? today}T00:00:00.000Z`) - 86_400_000).toISOString();
  const ends = toInstant(new Date(Date.parse(now) - 60_000));
  return [
    {
      at: began,
      alone: true,
      act: async (desk) => {
        await desk.act(publishPriceList, defaultPriceList, desk.envelope('price list', began, operator));
        await desk.act(publishPriceList, defaultSwissPriceList, desk.envelope('price list CHF', began, operator));
      },
    },
    ...firmStory(days, core.clock),
    ...chats(
      {
        key: firmKey,
        company: firm.companyName,
        persona: personaName,
        days,
        lines,
        dialogues: [...heating, ...bathroom, ...office],
        volume: 1.3,
        settingOn: (day) => settingOn(day, days.length),
        now,
      },
      seeded(20_260_922),
      count,
    ),
    ...neighbourScenes(days, core.clock, count, now),
    ...financeStory(days, [tenantId, ...neighbourTenants], core.invoicing, () => bookInvoices(core)),
    // Without a key for it the model of the story can't answer a visitor; the built-in one can.
    ...(core.config.llmModels.has(settingOn(days.length, days.length).model)
      ? []
      : [
          {
            at: ends,
            alone: true,
            act: async (desk) => {
              await desk.act(
                chooseModel,
                { model: 'demo' },
                desk.envelope('model demo', ends, colleague(tenantId, owner), { reason: 'Zum Ausprobieren ohne Schlüssel eines Anbieters' }),
              );
            },
          } satisfies Scene,
        ]),
  ];
}

async function hasTenants({ store }: SeedCore): Promise<boolean> {
  let position = 0n;
  for (;;) {
    const page = await store.readAll(position, 500);
    const last = page.at(-1);
    if (!last) return false;
    if (page.some(({ type }) => type === TenantRegistered.type)) return true;
    position = last.position;
  }
}
