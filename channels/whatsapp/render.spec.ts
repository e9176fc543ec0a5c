import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxBodyLength, render, split } from './render.ts';

describe('rendering for WhatsApp', () => {
  it('sends a normal reply as one message', () => {
    expect(split('Guten Tag.\n\nGern!')).toEqual(['Guten Tag.\n\nGern!']);
  });
  it('cuts a long one after a paragraph', () => {
    const [first, second] = [`${'a '.repeat(1_500)}Ende.`, 'b '.repeat(1_000).trim()];
    expect(split(`${first}\n\n${second}`)).toEqual([first, second]);
  });
  it('cuts after a sentence where there is no paragraph', () => {
    const sentence = 'Wir kommen am Montag vorbei. ';
    expect(split(sentence.repeat(200)).every((piece) => piece.endsWith('.'))).toBe(true);
  });
  it('loses and doubles no word, and keeps the limit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }), fc.constantFrom('\n\n', '. ', '🛠️')), { maxLength: 60 }),
        fc.integer({ min: 10, max: 60 }),
        (words, limit) => {
          const pieces = split(words.join(' '), limit);
          expect(pieces.every((piece) => piece.length <= limit && piece.length > 0 && piece.isWellFormed())).toBe(true);
          expect(pieces.join('').replace(/\s/g, '')).toBe(words.join(' ').replace(/\s/g, ''));
        },
      ),
    );
  });
  it('addresses a phone number by to, and a user id by recipient', () => {
    expect(render({ replyId: 'c.r', to: '49302000100', text: '', inReplyTo: 'wamid.1' }, 'Hallo', true)).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '49302000100',
      type: 'text',
      text: { body: 'Hallo', preview_url: false },
      context: { message_id: 'wamid.1' },
      biz_opaque_callback_data: 'c.r',
    });
    expect(render({ replyId: 'c.r', to: 'DE.5550001112223334', text: '' }, 'Hallo', true)).toMatchObject({ recipient: 'DE.5550001112223334' });
  });
  it('knows the limit of the vendor', () => {
    expect(maxBodyLength).toBe(4_096);
  });
});
