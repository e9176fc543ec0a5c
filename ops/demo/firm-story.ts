import { recordView } from '../../commands/access/record-view.ts';
import { countTokens } from '../../commands/assistant/tokenizer.ts';
import { chooseModel } from '../../commands/assistants/choose-model.ts';
import { namePersona } from '../../commands/assistants/name-persona.ts';
import { promptSha256 } from '../../commands/assistants/prompt-text.ts';
import { restoreSystemPrompt } from '../../commands/assistants/restore-system-prompt.ts';
import { writeSystemPrompt } from '../../commands/assistants/write-system-prompt.ts';
import { failChannel } from '../../commands/channels/fail-channel.ts';
import { pauseChannel } from '../../commands/channels/pause-channel.ts';
import { recoverChannel } from '../../commands/channels/recover-channel.ts';
import type { Clock } from '../../commands/kernel/clock.ts';
import { grantCredit } from '../../commands/pricing/grant-credit.ts';
import { assignCostCentre } from '../../commands/usage/assign-cost-centre.ts';
import { chooseBudget } from '../../commands/usage/choose-budget.ts';
import { meterTokens } from '../../commands/usage/meter-tokens.ts';
import { conversationIdOf } from '../../commands/conversations/ids.ts';
import { findModel } from '../../domain/assistants/models.ts';
import type { BusinessDate, Instant } from '../../domain/kernel/time.ts';
import type { Setting } from './chats.ts';
import { whatsappContacts } from './contacts.ts';
import { colleague, type Desk, machine, operator } from './desk.ts';
import { colleagues, firm, personaName } from './firm.ts';
import { promptVersions } from './prompts.ts';
import { berlinInstant } from './rhythm.ts';
import type { Scene } from './scene.ts';
import { connectWhatsapp, invite, namesOf, onboard, signIn } from './setup.ts';

export const firmKey = 'brandt';
/** Days of the story on which something changed, counted from the first, or back from the last. */
export const turningPoints = { whatsapp: 2, emergencyLine: 14, prompts: [0, 9, 22, 24, 33], betterModelBeforeEnd: 12, pausedBeforeEnd: 6 } as const;

const versions = [promptVersions.start, promptVersions.withPrices, promptVersions.withAdvice, promptVersions.withPrices, promptVersions.withLimits] as const;

/** Which prompt and model answered on a day. */
export function settingOn(day: number, days: number): Setting {
  // Prompts are written in the evening, so the next day is the first that is answered by them.
  const version = turningPoints.prompts.filter((from) => from < day).length;
  const text = versions[Math.max(0, version - 1)] ?? promptVersions.start;
  return {
    model: day < days - turningPoints.betterModelBeforeEnd ? 'mistral-large-2' : 'claude-sonnet-4-6',
    prompt: { version: Math.max(1, version), sha256: promptSha256(text), text },
  };
}

/** What the firm's people did in the portal. */
export function firmStory(days: readonly BusinessDate[], clock: Clock): readonly Scene[] {
  const { tenantId, owner, webchat, channel, user } = namesOf(firmKey);
  const boss = colleague(tenantId, owner);
  const master = colleague(tenantId, user('meister'));
  const on = (day: number, hour: number, minute = 0): Instant => berlinInstant(days[Math.min(day, days.length - 1)] ?? '', hour * 60 + minute);
  const scene = (at: Instant, act: Scene['act']): Scene => ({ at, alone: true, act });
  const preview = async (desk: Desk, day: number, minute: number) => {
    const at = on(day, 17, minute);
    const { model: modelId, prompt } = settingOn(day, days.length);
    const model = findModel(modelId);
    await desk.act(
      meterTokens,
      {
        replyId: `preview-${day}-${minute}`,
        purpose: 'preview',
        consumedAt: at,
        channelId: 'preview',
        channelType: 'preview',
        userId: user('meister'),
        provider: model?.provider ?? '',
        model: modelId,
        region: model?.region ?? '',
        inputTokens: 620 + (await countTokens(prompt.text)),
        outputTokens: 96,
        cacheReadTokens: 0,
      },
      desk.envelope(`preview ${day} ${minute}`, at, machine(tenantId, 'preview')),
    );
  };
  const write = (day: number, expectedVersion: number, text: string, note: string): Scene =>
    scene(on(day, 17, 20), async (desk) => {
      await preview(desk, day, 5);
      await preview(desk, day, 12);
      await desk.act(writeSystemPrompt, { text, expectedVersion, note }, desk.envelope(`prompt ${day}`, on(day, 17, 20), master));
    });
  const [first, second, third, back, fourth] = turningPoints.prompts;
  const pausedOn = days.length - turningPoints.pausedBeforeEnd;
  const viewed = conversationIdOf(channel('service'), whatsappContacts[3]?.address ?? '');
  return [
    scene(on(0, 9, 15), (desk) => onboard(desk, clock, firmKey, firm, on(0, 9, 15))),
    ...colleagues.map((person, i) =>
      scene(on(i === 3 ? days.length - 2 : i, 11, 5 * i), (desk) => invite(desk, firmKey, person, on(i === 3 ? days.length - 2 : i, 11, 5 * i))),
    ),
    scene(on(0, 10, 30), async (desk) => {
      await desk.act(namePersona, { name: personaName }, desk.envelope('persona', on(0, 10, 30), boss));
      await desk.act(chooseModel, { model: 'mistral-large-2' }, desk.envelope('model 1', on(0, 10, 31), boss));
      await desk.act(chooseBudget, { monthlyLimitTokens: 500_000, alertAtPercent: [80, 100] }, desk.envelope('budget', on(0, 10, 35), boss));
    }),
    scene(on(first, 17, 30), async (desk) => {
      await desk.act(
        writeSystemPrompt,
        { text: promptVersions.start, expectedVersion: 0, note: 'Erste Fassung' },
        desk.envelope('prompt 1', on(first, 17, 30), boss),
      );
    }),
    write(second, 1, promptVersions.withPrices, 'Preise und Leistungen ergänzt'),
    write(third, 2, promptVersions.withAdvice, 'Erste Hilfe bei Störungen'),
    scene(on(back, 18, 10), async (desk) => {
      await desk.act(
        restoreSystemPrompt,
        { version: 2, expectedVersion: 3 },
        desk.envelope('prompt back', on(back, 18, 10), boss, { reason: 'Hinweise zur Therme noch einmal vom Meister prüfen lassen' }),
      );
    }),
    write(fourth, 4, promptVersions.withLimits, 'Hinweise geprüft, Grenzen bei Terminen und Rechnungen'),
    scene(on(days.length - turningPoints.betterModelBeforeEnd, 6, 0), async (desk) => {
      await desk.act(chooseModel, { model: 'claude-sonnet-4-6' }, desk.envelope('model 2', on(days.length - turningPoints.betterModelBeforeEnd, 6, 0), boss));
    }),
    scene(on(turningPoints.whatsapp, 14, 0), (desk) =>
      connectWhatsapp(desk, firmKey, { name: 'service', title: 'WhatsApp Kundendienst', phoneNumberId: '100000000000101' }, on(turningPoints.whatsapp, 14, 0)),
    ),
    scene(on(turningPoints.emergencyLine, 15, 0), (desk) =>
      connectWhatsapp(
        desk,
        firmKey,
        { name: 'emergency', title: 'WhatsApp Notdienst', phoneNumberId: '100000000000102' },
        on(turningPoints.emergencyLine, 15, 0),
      ),
    ),
    scene(on(16, 9, 40), async (desk) => {
      const accountant = colleague(tenantId, user('steuer'));
      for (const [channelId, kost1] of [
        [webchat, '100'],
        [channel('service'), '200'],
        [channel('emergency'), '210'],
      ] as const)
        await desk.act(assignCostCentre, { channelId, kost1 }, desk.envelope(`cost centre ${kost1}`, on(16, 9, 40), accountant));
    }),
    scene(on(27, 3, 12), async (desk) => {
      await desk.act(
        failChannel,
        { channelId: channel('service'), cause: '190: access token expired' },
        desk.envelope('channel fails', on(27, 3, 12), machine(tenantId, 'deliver')),
      );
    }),
    scene(on(27, 6, 55), async (desk) => {
      await desk.act(recoverChannel, { channelId: channel('service') }, desk.envelope('channel recovers', on(27, 6, 55), machine(tenantId, 'probe-channel')));
    }),
    scene(on(28, 11, 20), async (desk) => {
      const reason = 'WhatsApp war in der Nacht nicht erreichbar';
      await desk.act(grantCredit, { amount: '40.00', reason }, desk.envelope('credit', on(28, 11, 20), { ...operator, tenantId }, { tenantId, reason }));
    }),
    scene(on(pausedOn, 16, 40), async (desk) => {
      await desk.act(
        pauseChannel,
        { channelId: channel('emergency'), reason: 'Rufbereitschaft wird neu eingeteilt' },
        desk.envelope('pause', on(pausedOn, 16, 40), boss, { reason: 'Rufbereitschaft wird neu eingeteilt' }),
      );
    }),
    ...[5, 12, 19, 26, 33, 40, 47, 54, days.length - 1].map((day) =>
      scene(on(day, 8, 2), (desk) => signIn(desk, tenantId, day % 2 === 0 ? owner : user('buero'), on(day, 8, 2))),
    ),
    scene(on(40, 8, 6), async (desk) => {
      await desk.act(recordView, { what: 'conversation', subject: viewed }, desk.envelope('view', on(40, 8, 6), boss));
    }),
  ];
}
