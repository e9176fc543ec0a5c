import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ChannelPaused } from '../../domain/channels/events.ts';
import type { Folding } from '../../domain/kernel/decider.ts';
import type { EventOf } from '../../domain/kernel/event.ts';
import { command } from './command.ts';
import { given } from './spec.ts';

type Paused = EventOf<typeof ChannelPaused>;
const folding: Folding<number, Paused> = { name: 'pauses', initial: 0, evolve: { ChannelPaused: (n) => n + 1 } };
const wrong = ChannelPaused({ channelId: 7 } as never);
const pause = command({
  permission: 'channels:write',
  stream: () => 'channel-a',
  folding,
  rejections: [],
  name: 'PauseAsGiven',
  says: 'Pause a channel.',
  input: z.object({ wrong: z.boolean() }),
  decide: (_, input) => [input.wrong ? wrong : ChannelPaused({ channelId: 'a' })],
});

describe('a sentence about a decision', () => {
  it('stands on a history that could have been written', async () => {
    await expect(given(folding, wrong).when(pause, { wrong: false }).run()).rejects.toThrow('ChannelPaused is declared otherwise');
  });

  it('takes no decision that the log would not take', async () => {
    await expect(given(folding).when(pause, { wrong: true }).run()).rejects.toThrow('ChannelPaused is declared otherwise');
    await given(folding)
      .when(pause, { wrong: false })
      .thenEvents(ChannelPaused({ channelId: 'a' }));
  });
});
