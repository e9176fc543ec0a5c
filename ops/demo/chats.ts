import { uuid5 } from '../../commands/kernel/uuid.ts';
import type { CountTokens } from '../../commands/assistant/tokenizer.ts';
import { preamble } from '../../domain/assistants/preamble.ts';
import type { BusinessDate, Instant } from '../../domain/kernel/time.ts';
import type { DemoContact } from './contacts.ts';
import type { Dialogue } from './dialogues/dialogue.ts';
import { type DemoChannel, exchange } from './exchange.ts';
import { fillIn } from './fill-in.ts';
import type { Random } from './random.ts';
import { beforeNow, berlinInstant, chatsOn, minuteOfDay } from './rhythm.ts';
import type { Scene } from './scene.ts';

export interface Line {
  readonly channel: DemoChannel;
  readonly contacts: readonly DemoContact[];
  readonly share: number;
  readonly fromDay: number;
  readonly untilDay: number;
}

/** How the assistant stood on a day. */
export interface Setting {
  readonly model: string;
  readonly prompt: { readonly version: number; readonly sha256: string; readonly text: string };
}

export interface Town {
  readonly key: string;
  readonly company: string;
  readonly persona: string;
  readonly days: readonly BusinessDate[];
  readonly lines: readonly Line[];
  readonly dialogues: readonly Dialogue[];
  /** 1 for the firm of the demo; a smaller one for its neighbours. */
  readonly volume: number;
  readonly settingOn: (day: number) => Setting;
  /** Where the story meets the present. */
  readonly now: Instant;
}

const historyTurns = 12;

/** Everybody who wrote, day by day. */
export function chats(town: Town, random: Random, count: CountTokens): readonly Scene[] {
  const fixed = count(preamble('de', { company: town.company, persona: town.persona, delimiter: 'x'.repeat(16), canary: 'x'.repeat(16) }));
  const promptTokens = new Map<number, number>();
  const spoken = new Map<string, number[]>();
  const scenes: Scene[] = [];
  const busy = new Set<string>();
  const recent: Dialogue[] = [];
  town.days.forEach((day, index) => {
    const open = town.lines.filter(({ fromDay, untilDay }) => index >= fromDay && index < untilDay);
    if (open.length === 0) return;
    busy.clear();
    const isToday = index === town.days.length - 1;
    const talks = Math.max(Math.round(chatsOn(day, index, random) * town.volume), isToday ? 4 : 0);
    for (let n = 0; n < talks; n += 1) {
      const line = weighted(open, random);
      const contact = random.pick(line.contacts);
      const dialogue = chosen(
        town.dialogues.filter((known) => !recent.includes(known)),
        index / town.days.length,
        random,
      );
      let minute = isToday ? beforeNow(minuteOfDay(random), day, town.now) : minuteOfDay(random);
      // One talk per person and day keeps the threads readable.
      if (busy.has(contact.address)) continue;
      busy.add(contact.address);
      // What somebody has just asked, the next one does not ask in the same words.
      recent.push(dialogue);
      if (recent.length > town.dialogues.length / 2) recent.shift();
      const fill = fillIn(contact, day, random);
      const { model, prompt } = town.settingOn(index);
      const system = fixed + (promptTokens.get(prompt.version) ?? remember(promptTokens, prompt.version, count(prompt.text)));
      const history = spoken.get(contact.address) ?? remember(spoken, contact.address, []);
      dialogue.turns.forEach(([said, replied], turn) => {
        const question = fill(said);
        const answer = fill(replied);
        const fresh = history.slice(-historyTurns).reduce((sum, tokens) => sum + tokens, 0) + count(question) + 8;
        const cached = turn > 0 && model.startsWith('claude');
        const outputTokens = count(answer);
        history.push(count(question) + 4, outputTokens);
        const at = new Date(Date.parse(berlinInstant(day, minute)) + random.between(1, 59) * 1_000).toISOString();
        minute += random.between(1, 6);
        const told = {
          channel: line.channel,
          contact,
          externalId: `${line.channel.type === 'whatsapp' ? 'wamid.in' : 'web'}.${uuid5(town.key, day, n, turn)}`,
          at,
          question,
          answer,
          model,
          prompt,
          usage: { inputTokens: cached ? fresh : system + fresh, outputTokens, cacheReadTokens: cached ? system : 0 },
          latencyMs: 500 + outputTokens * 14 + random.between(0, 900),
          fate: random.next() < 0.006 ? 'lost' : random.next() < 0.75 ? 'read' : 'delivered',
        } as const;
        scenes.push({ at, thread: contact.address, act: (desk) => exchange(desk, told) });
      });
    }
  });
  return scenes;
}

function remember<K, V>(into: Map<K, V>, key: K, value: V): V {
  into.set(key, value);
  return value;
}

function weighted(lines: readonly Line[], random: Random): Line {
  let at = random.next() * lines.reduce((sum, { share }) => sum + share, 0);
  for (const line of lines) {
    at -= line.share;
    if (at < 0) return line;
  }
  return random.pick(lines);
}

/** Towards winter the heating is what people write about. */
function chosen(dialogues: readonly Dialogue[], season: number, random: Random): Dialogue {
  const cold = dialogues.filter((dialogue) => dialogue.cold);
  return cold.length > 0 && random.next() < season * 0.3 ? random.pick(cold) : random.pick(dialogues);
}
