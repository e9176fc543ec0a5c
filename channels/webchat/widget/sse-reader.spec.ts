import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frame, heartbeat, opening } from '../sse.ts';
import { readEvents } from './sse-reader.ts';

describe('reading Server-Sent Events', () => {
  it('reads what the server writes, wherever the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ text: fc.string({ unit: 'grapheme' }), id: fc.option(fc.uuid(), { nil: undefined }) }), { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        async (sent, cuts) => {
          const bytes = new TextEncoder().encode(opening + sent.map(({ text, id }) => heartbeat + frame('text', { text }, id)).join(''));
          let at = 0;
          let turn = 0;
          const body = new ReadableStream<Uint8Array>({
            pull(controller) {
              if (at >= bytes.length) return controller.close();
              const size = cuts[turn % cuts.length] ?? 1;
              controller.enqueue(bytes.slice(at, at + size));
              at += size;
              turn += 1;
            },
          });
          const heard: { text: string; id: string | undefined }[] = [];
          for await (const { data, id } of readEvents(body, () => undefined)) heard.push({ text: (JSON.parse(data) as { text: string }).text, id });
          expect(heard).toEqual(sent);
        },
      ),
      { numRuns: 60, examples: [[[{ text: 'eine Zeile\u2028und noch eine\u2029', id: undefined }], [3]]] },
    );
  });
});
